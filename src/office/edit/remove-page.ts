import type { ValuePath } from '../../authoring/read/value-path.ts';
import { suggestion } from '../../authoring/tell/nearest.ts';
import { fieldsNamingPages } from '../../model/thing-kinds.ts';
import type { ContentFile } from '../content-files.ts';
import { changeValue } from './change-value.ts';
import { insertItem } from './insert-value.ts';
import { yamlRange } from './scalars.ts';
import { nodeAt, spanOf, valueOf, yamlText } from './yaml-text.ts';

/** What taking a page down does to the files of a content folder. */
export interface Removal {
	page: string;
	/** Files that change or are new, with their text then. */
	texts: Map<string, string>;
	/** Each place that changes, in words. */
	rows: string[];
}

/** A field or a list that names the page, and what stands there then; nothing where the field goes. */
interface Change {
	path: ValuePath;
	value: unknown;
	/** The values that name it, each with its place. */
	mentions: { path: ValuePath; written: string; now: string | undefined }[];
}

const SOURCE_FIELDS: readonly string[] = ['sources', 'against'];
const pageOf = (typed: string): string => typed.trim().replace(/^\/|\/$|\.mdx$/g, '');

/**
 * Takes a page down: what names it names it no longer, links to it become words, and its address is retired.
 * @param typed `topics/ideals`, in any of the ways in which the office writes an address
 * @param typedTo a page that takes its place: what named the old one names it, and the old address leads there
 * @returns in words why it cannot be done
 */
export function removePage(files: readonly ContentFile[], typed: string, typedTo?: string): Removal | string {
	const pages = files.filter(({ file }) => /^[^/]+\/[^/]+\.mdx$/.test(file)).map(({ file }) => pageOf(file));
	const page = pageOf(typed);
	const to = typedTo === undefined ? undefined : pageOf(typedTo);
	const unknown = [page, ...(to === undefined ? [] : [to])].find((one) => !pages.includes(one));
	if (unknown !== undefined)
		return `没有页面“${unknown}”${suggestion(unknown, new Set(pages))}：写成“栏目/文件名”，例如 topics/old-page`;
	if (to === page) return '接替的要是另外一页';

	const removal: Removal = { page, texts: new Map(), rows: [] };
	const { texts, rows } = removal;
	for (const own of files) {
		if (own.file === `${page}.mdx` || own.file === 'retired.yaml') continue;
		let text = own.text;
		for (const { path, value, mentions } of changesIn(valueOf(own), [], page, to)) {
			for (const { path, written, now } of mentions) {
				const { start } = spanOf(yamlText(own), nodeAt(yamlText(own), path)!);
				rows.push(`${own.file}:${lineAt(own.text, start)} ${said(written, now)}`);
			}
			text = changeValue({ file: own.file, text }, path, value);
		}
		text = withoutLinks(own, text, page, to, rows);
		if (text !== own.text) texts.set(own.file, text);
	}
	lead(removal, files, to);
	return removal;
}

function changesIn(value: unknown, path: ValuePath, page: string, to: string | undefined): Change[] {
	if (typeof value === 'string') {
		const led = ledOn(path, value, page, to);
		return led ? [{ path, value: led.now, mentions: [{ path, written: value, now: led.now }] }] : [];
	}
	if (typeof value !== 'object' || value === null) return [];
	if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
		return Object.entries(value).flatMap(([name, inner]) =>
			changesIn(inner, [...path, Array.isArray(value) ? Number(name) : name], page, to),
		);
	}
	const mentions = (value as string[]).flatMap((written, at) => {
		const led = ledOn(path, written, page, to);
		return led ? [{ path: [...path, at], written, now: led.now }] : [];
	});
	if (mentions.length === 0) return [];
	const left = (value as string[])
		.map((item, at) => {
			const mention = mentions.find((one) => one.path.at(-1) === at);
			return mention ? mention.now : item;
		})
		.filter((item, at, all) => item !== undefined && all.indexOf(item) === at);
	// What rests on this page alone is left to a person: the check says where.
	if (left.length === 0 && SOURCE_FIELDS.includes(String(path.at(-1)))) return [];
	return [{ path, value: left.length > 0 ? left : undefined, mentions }];
}

/** What a value of a field becomes where it names the page; undefined where it does not. */
function ledOn(
	path: ValuePath,
	value: string,
	page: string,
	to: string | undefined,
): { now: string | undefined } | undefined {
	const field = String(path.filter((part) => typeof part === 'string').at(-1));
	const [section, slug] = page.split('/') as [string, string];
	if (fieldsNamingPages(section).includes(field) && value === slug)
		return { now: to?.startsWith(`${section}/`) ? to.split('/')[1] : undefined };
	if (['page', 'pages'].includes(field) && value === page) return { now: to };
	if (SOURCE_FIELDS.includes(field) && (value === page || value.startsWith(`${page}#`))) return { now: to };
	if (field === 'href' && new RegExp(`^/${page}/?(?:#.*)?$`).test(value)) return { now: to && `/${to}/` };
	return undefined;
}

/** The text with links to the page in its body led on, or with their words alone. */
function withoutLinks(
	own: ContentFile,
	text: string,
	page: string,
	to: string | undefined,
	rows: string[],
): string {
	if (!own.file.endsWith('.mdx')) return text;
	const link = new RegExp(`\\[([^\\][]*)\\]\\(<?/${page}/?(?:#[^)>\\s]*)?>?(?:\\s+"[^"]*")?\\)`, 'g');
	const { end } = yamlRange({ file: own.file, text });
	const before = own.text.slice(0, yamlRange(own).end);
	for (const { 0: whole, 1: words, index } of own.text.slice(before.length).matchAll(link)) {
		rows.push(
			`${own.file}:${lineAt(own.text, before.length + index)} ${said(whole, to ? `[${words}](/${to}/)` : words)}`,
		);
	}
	return text.slice(0, end) + text.slice(end).replace(link, to === undefined ? '$1' : `[$1](/${to}/)`);
}

/** The old address leads to the page that takes its place, or is never given again. */
function lead({ page, texts, rows }: Removal, files: readonly ContentFile[], to: string | undefined): void {
	const file = to === undefined ? 'retired.yaml' : `${to}.mdx`;
	const own = { file, text: texts.get(file) ?? files.find((one) => one.file === file)?.text ?? '' };
	if (to === undefined) {
		texts.set(file, insertItem(own, ['pages'], Number.MAX_SAFE_INTEGER, page));
		rows.push(`${file} 加上 pages: [${page}]`);
		return;
	}
	const formerOf = (one: ContentFile): string[] =>
		((valueOf(one) as { formerPaths?: string[] } | undefined)?.formerPaths ?? []).filter((was) => was !== to);
	const former = [...formerOf(own), page, ...formerOf(files.find((one) => one.file === `${page}.mdx`)!)];
	texts.set(
		file,
		changeValue(own, ['formerPaths'], former, () => ['title', 'formerPaths']),
	);
	rows.push(`${file} 加上 formerPaths: [${page}]，旧网址会转到这一页`);
}

const said = (before: string, now: string | undefined): string =>
	now === undefined ? `去掉“${before}”` : `“${before}” → “${now}”`;
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;
