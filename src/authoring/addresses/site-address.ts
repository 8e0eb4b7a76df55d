import { webAddress } from '../../model/fields.ts';

/**
 * The address of a path of the site, `/schedule/#a`; the path itself where the site's own address is not configured.
 * @param url where the site stands, a folder of its host too
 */
export const siteAddress = (url: string | undefined, path: string): string =>
	url === undefined ? path : new URL(path.replace(/^\//, ''), url.replace(/\/?$/, '/')).href;

/** What a site lacks whose own address nobody has written, in Chinese, with the remedy; undefined where it is known. */
export const addressProblem = (url: string | undefined): string | undefined =>
	url === undefined
		? '没有写网站的正式网址：更新订阅里的链接只有路径，有的订阅软件打不开；日历里没有链接，也没有网站地图。请在 content/site.yaml 里写 url: https://…，或者在自动生成的流水线里设环境变量 SITE_URL。其余照常。'
		: undefined;

/** What is wrong with an address that was given for one build (`SITE_URL`), in Chinese; undefined where nothing is. */
export const givenAddressProblem = (given: string | undefined): string | undefined =>
	given === undefined || webAddress.safeParse(given).success
		? undefined
		: `SITE_URL 写的是“${given}”：网址要从 https:// 写起，例如 SITE_URL=https://study.example.org/。没有生成网站。`;
