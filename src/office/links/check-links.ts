import type { OuterLink } from './outer-links.ts';
import type { Visit } from './visit.ts';

/** What the check came to: its text, and how the command ends. */
export interface CheckedLinks {
	text: string;
	/** 0: all of them open; 1: some do not; 2: this computer reaches no other site, nothing is known. */
	exitCode: 0 | 1 | 2;
}

export interface Checking {
	visit(url: string): Promise<Visit>;
	/** Tells how far it is. */
	say(text: string): void;
	/** ms between two questions to one site. */
	gap: number;
}

/** So many sites are asked at once, each of them one question after another. */
const AT_ONCE = 4;

/** Visits every address once and tells of each that does not simply open, where it stands and what to do. */
export async function visitLinks(
	links: readonly OuterLink[],
	{ visit, say, gap }: Checking,
): Promise<CheckedLinks> {
	if (links.length === 0) return { text: '内容里没有指向别的网站的链接。', exitCode: 0 };
	const visits = new Map<string, Visit>();
	const sites = bySite(links);
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let site = sites.shift(); site; site = sites.shift()) {
				for (const [at, { url }] of site.entries()) {
					if (at > 0) await new Promise((resolve) => setTimeout(resolve, gap));
					visits.set(url, await visit(url));
					if (visits.size % 20 === 0) say(`已检查${visits.size}/${links.length}个链接`);
				}
			}
		}),
	);
	const results = links.map((link) => ({ ...link, result: visits.get(link.url)! }));
	if (results.every(({ result }) => result.kind === 'away')) {
		return {
			text: `${links.length}个链接，一个网站也没有连上（${[...new Set(results.map(({ result }) => 'why' in result && result.why))].join('、')}）：这台电脑多半不能上外网，链接好坏还不知道。怎样改：换一台能上外网的电脑再运行；要经过代理的，请管理员设置 HTTPS_PROXY。`,
			exitCode: 2,
		};
	}
	const rows = results.flatMap(({ url, places, result }) => {
		const said = describe(url, result);
		return said === undefined ? [] : [`${places.join('、')} ${said}（${url}）`];
	});
	const count = (...kinds: Visit['kind'][]): number =>
		results.filter(({ result }) => kinds.includes(result.kind)).length;
	const broken = count('dead', 'away');
	const unseen = count('unseen');
	const summary = [
		`外部链接${links.length}个，打得开${count('good')}个`,
		...(broken > 0 ? [`打不开${broken}个`] : []),
		...(unseen > 0 ? [`要自己打开看的${unseen}个`] : []),
	].join('，');
	return {
		text: [...rows, ...(rows.length > 0 ? [''] : []), `${summary}。`].join('\n'),
		exitCode: broken > 0 ? 1 : 0,
	};
}

function bySite(links: readonly OuterLink[]): OuterLink[][] {
	const sites = new Map<string, OuterLink[]>();
	for (const link of links) {
		const host = URL.parse(link.url)?.host ?? link.url;
		sites.set(host, [...(sites.get(host) ?? []), link]);
	}
	return [...sites.values()];
}

/** What to do about a link; undefined where it simply opens. */
function describe(url: string, visit: Visit): string | undefined {
	switch (visit.kind) {
		case 'good':
			if (visit.movedTo === undefined) return undefined;
			if (isHome(visit.movedTo) && !isHome(url))
				return `转到了网站的首页 ${visit.movedTo}，原来的文章多半没有了。怎样改：自己打开看一看，换成文章现在的地址，或者去掉链接`;
			return visit.isForGood
				? `搬到了 ${visit.movedTo}。怎样改：换成这个地址`
				: `打得开，转到 ${visit.movedTo}，不用改`;
		case 'dead':
			return `打不开：${visit.why}。怎样改：自己打开看一看，换成新的地址，或者去掉链接`;
		case 'unseen':
			return `没能看：${visit.why}。怎样做：自己打开看一看，打得开就不用改`;
		case 'away':
			return visit.hasNoName
				? `打不开：${visit.why}。怎样改：看网址有没有写错；网站已经没有的，换一个，或者去掉链接`
				: `没有连上：${visit.why}。怎样做：过几天再检查一次；一直连不上的，换一个，或者去掉链接`;
		default:
			return visit satisfies never;
	}
}

const isHome = (url: string): boolean => (URL.parse(url)?.pathname ?? '') === '/';
