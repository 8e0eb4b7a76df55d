import { stringify } from 'yaml';
import { wrongMark } from '../../authoring/tell/yaml-marks.ts';
import type { WordDocument } from './document.ts';
import { firstSentence, pageText } from './page-text.ts';
import type { PageText } from './page-text.ts';
import { structureOf } from './structure.ts';

/** What a Word file makes of a page. */
export interface MadePage extends PageText {
	title: string | undefined;
	description: string | undefined;
}

/** Turns a document into the body of a page; pictures are named by the page and their number. */
export function makePage(
	document: WordDocument,
	pictureAddress: (number: number, ending: string) => string,
): MadePage {
	const { title, parts } = structureOf(document.blocks);
	return { ...pageText(parts, document, pictureAddress), title, description: firstSentence(parts) };
}

/** The beginning of a new page, from `---` to `---`. */
export function frontmatter(fields: {
	title: string;
	description: string;
	/** Where it is listed: by its place, or by its day. */
	order?: number;
	date?: string;
	sources?: readonly string[];
}): string {
	const line = (name: string, text: string): string => {
		const plain = stringify(text, { lineWidth: 0 }).trimEnd();
		const isUnsafe = plain.includes('\n') || wrongMark(`${name}: ${plain}`) || /^[\d+-]/.test(plain);
		return `${name}: ${isUnsafe ? JSON.stringify(text) : plain}`;
	};
	return [
		'---',
		line('title', fields.title),
		line('description', fields.description),
		...(fields.date === undefined ? [`order: ${fields.order}`] : [`date: ${fields.date}`]),
		...(fields.sources
			? ['sources:', ...fields.sources.map((source) => `  - ${stringify(source).trimEnd()}`)]
			: []),
		'---',
		'',
		'',
	].join('\n');
}
