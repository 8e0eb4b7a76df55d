import { unsaid } from '../../my/text/record-health.ts';
import { health } from '../../my/text/record-health-script.ts';
import { stuck } from '../../page/text/parts.ts';
import * as why from '../../page/text/why-script.ts';
import { missingScripts } from '../../reading/text/site.ts';
import { offline as searchOffline, slow } from '../../search/text/search-script.ts';

const LACKING = '文件夹里缺了文件，或者U盘没有插好';
const COPY = '仍是这样，请把整个文件夹重新复制一份';

/**
 * What the site says where something does not come, and what is true of it in a folder: no network is at fault there,
 * and no server.
 */
export const FOLDER_WORDS: readonly (readonly [onSite: string, inFolder: string])[] = [
	[
		missingScripts,
		`这一页的脚本没有载入：可以阅读和打印，按钮和搜索不能用。${LACKING}：插好以后刷新一次；${COPY}。`,
	],
	[stuck, `这一部分还是没有载入：${LACKING}。已经做的都在。刷新这一页再用；${COPY}。`],
	[why.offline, `${LACKING}。插好以后再试；${COPY}。`],
	[why.away, `${LACKING}。插好以后再试；${COPY}。`],
	[why.refused, `${LACKING}。插好以后再试；${COPY}。`],
	[slow(0).split('（')[0]!, '读得较慢，仍在加载'],
	[unsaid, `刚才的改动可能没有存下，详细说明也没能载入：${LACKING}。请先不要关掉这一页，插好以后再改一次。`],
	[
		health.blocked,
		`浏览器不允许保存（可能是无痕窗口或设置所致），或者这一页没有装全（${LACKING}）。现在的勾选和作答只在这一页有效，离开或关掉页面就会丢失；要留下，请先导出。插好以后刷新；${COPY}。`,
	],
	// Part of a longer text above.
	[searchOffline, `${LACKING}。插好以后再试；${COPY}。`],
];

/** A page or a script of the site, saying of what does not come what is true in a folder. */
export const inFolderWords = (text: string): string =>
	FOLDER_WORDS.reduce((said, [onSite, inFolder]) => said.replaceAll(onSite, inFolder), text);
