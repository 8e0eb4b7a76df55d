import { toFill } from '../new/placeholder.ts';
import type { Paragraph, Run, WordDocument } from './document.ts';
import { plainText } from './document.ts';
import type { PagePart } from './structure.ts';

/** A page's body made of a document, and the pictures that it shows. */
export interface PageText {
	body: string;
	pictures: { name: string; bytes: Uint8Array }[];
	/** What is different from the document. */
	changes: string[];
}

const PUNCTUATION = /[\p{P}\p{S}\s]/u;

/**
 * Writes the body of a page as the guide wants it, marks that Markdown or the check would take for theirs changed.
 * @param pictureAddress the address of a picture by its number and ending
 */
export function pageText(
	parts: readonly PagePart[],
	{ notes, pictures }: Pick<WordDocument, 'notes' | 'pictures'>,
	pictureAddress: (number: number, ending: string) => string,
): PageText {
	const used = new Map<string, string>();
	const changes = new Set<string>();
	let undescribed = 0;

	const words = (text: string): string => {
		const tidied = text
			.replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g, '')
			.replace(/[\s\u00a0\u3000]+/g, ' ');
		const plain = tidied
			.replace(/[{}<>]/g, (mark) => '｛｝＜＞'['{}<>'.indexOf(mark)]!)
			.replaceAll('~', '～')
			// Colons in a row open a box, whatever their width.
			.replace(/[:：]{2,}/g, '：');
		if (plain !== tidied) changes.add('花括号、尖括号和波浪号换成了全角的，连着的冒号只留一个');
		return plain.replace(/[\\*_`[\]|＊]/g, (mark) => (mark === '＊' ? '\\*' : `\\${mark}`));
	};

	const picture = (name: string): string => {
		const { ending, alternative } = pictures.get(name)!;
		if (!used.has(name)) used.set(name, pictureAddress(used.size + 1, ending));
		if (alternative === '') undescribed++;
		const caption =
			alternative === '' ? toFill(`图${[...used.keys()].indexOf(name) + 1}上有什么`) : alternative;
		return `![${words(caption)}](${used.get(name)})`;
	};

	const inline = (runs: readonly Run[]): string => {
		let text = '';
		for (const run of runs) {
			if ('note' in run) text += `（注${run.note}）`;
			else if ('picture' in run) text += `\n\n${picture(run.picture)}\n\n`;
			else
				text +=
					run.link !== undefined
						? linked(words(run.text), run.link)
						: run.isBold
							? bold(words(run.text))
							: words(run.text);
		}
		return text
			.split('\n\n')
			.map((row) => row.trim())
			.filter((row) => row !== '')
			.join('\n\n');
	};

	const block = (runs: readonly Run[]): string =>
		inline(runs)
			.split('\n\n')
			.map((row) => withoutBlockMark(row))
			.join('\n\n');

	const cell = (paragraphs: readonly Paragraph[]): string =>
		paragraphs
			.map(({ runs, label }) =>
				inline(
					label === undefined || label === '•' ? runs : [{ text: label, isBold: false }, ...runs],
				).replaceAll('\n\n', ' '),
			)
			.filter((text) => text !== '')
			.reduce((all, text) => (all === '' ? text : `${all}${/[\p{P}]$/u.test(all) ? '' : '；'}${text}`), '');

	const seen = new Map<string, number>();
	const written = parts.map((part): string => {
		switch (part.kind) {
			case 'heading': {
				// Brackets with a number sign would give the heading its id.
				const text = words(part.text.replace(/([[【])[#＃]/g, '$1')).trim();
				const count = (seen.get(text) ?? 0) + 1;
				seen.set(text, count);
				return `${'#'.repeat(part.level)} ${text}${count > 1 ? ` [#part-${seen.size}-${count}]` : ''}`;
			}
			case 'text':
				return block(part.runs);
			case 'items':
				return part.items
					.map(
						(runs, at) =>
							`${'   '.repeat(part.depth)}${part.isOrdered ? `${part.start + at}.` : '-'} ${block(runs).replaceAll('\n\n', ' ')}`,
					)
					.join('\n');
			case 'table': {
				const rows = part.rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`);
				return [rows[0], `|${' --- |'.repeat(part.rows[0]!.length)}`, ...rows.slice(1)].join('\n');
			}
		}
	});
	if (notes.length > 0) {
		written.push(
			'## 注释',
			notes.map((note, at) => `${at + 1}. ${withoutBlockMark(words(note).trim()) || '（空）'}`).join('\n'),
		);
		changes.add(`${notes.length}条脚注列在页面最后的“注释”下面，正文里写作（注1）`);
	}
	if (undescribed > 0)
		changes.add(
			`${undescribed}张图片没有说明：在页面里找“【待填：”，连同括号换成图片上有什么；没有换的，检查不会通过`,
		);
	const body = written.reduce((all, text, at) => {
		if (text === '' || all === '') return all + text;
		return `${all}${isWithinList(parts, at) ? '\n' : '\n\n'}${text}`;
	}, '');
	return {
		body: `${body}\n`,
		pictures: [...used].map(([key, name]) => ({ name, bytes: pictures.get(key)!.bytes })),
		changes: [...changes],
	};
}

/** True for points inside a point, and for those that go on with the list around it. */
function isWithinList(parts: readonly PagePart[], at: number): boolean {
	const [before, part] = [parts[at - 1], parts[at]];
	if (before?.kind !== 'items' || part?.kind !== 'items' || !part.isOrdered) return false;
	return part.depth > 0 || before.depth > 0;
}

/** Bold without the punctuation at its ends: a star between that and a letter is no mark for Markdown. */
function bold(text: string): string {
	const letters = [...text];
	const first = letters.findIndex((letter) => !PUNCTUATION.test(letter));
	if (first < 0) return text;
	const last = letters.findLastIndex((letter) => !PUNCTUATION.test(letter));
	const cut = (from: number, to?: number): string => letters.slice(from, to).join('');
	return `${cut(0, first)}**${cut(first, last + 1)}**${cut(last + 1)}`;
}

const linked = (text: string, target: string): string =>
	text.trim() === '' ? text : `[${text}](${target.replace(/[()\s<>]/g, encodeURIComponent)})`;

/** A paragraph that begins like a heading, a list, a quotation or code is none. */
const withoutBlockMark = (text: string): string =>
	text
		.replace(/^[－•●▪■◆\s]+/, '')
		.replace(/^([#>+=-]|:::)/, '\\$1')
		.replace(/^(\d{1,9})([.)])(?=\s|[^\d.])/, '$1\\$2')
		.replace(/^(import|export)(?=\s)/, '“$1”');

/** The first sentence of a page, for its description. */
export function firstSentence(parts: readonly PagePart[]): string | undefined {
	const texts = parts.flatMap((part) => (part.kind === 'text' ? [plainText(part.runs)] : []));
	const text = texts.find((text) => /.{3}[。！？]/.test(text)) ?? texts.find((text) => text.length > 5);
	const sentence =
		text === undefined ? undefined : (/^[^。！？]{3,79}[。！？]/.exec(text)?.[0] ?? text.slice(0, 60));
	return sentence?.replace(/\s+/g, ' ');
}
