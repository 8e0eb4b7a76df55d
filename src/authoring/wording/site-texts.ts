import type { ReadLibrary } from '../read/library.ts';
import type { ValuePath } from '../read/value-path.ts';
import { plainOf } from './plain.ts';
import type { Plain } from './plain.ts';

/** A text of the site and where its author wrote it. */
export interface SiteText extends Plain {
	file: string;
	/** The place of a value; undefined for the body of a page. */
	at: ValuePath | undefined;
	written: string;
	/** True where a statement may be wrong on purpose: in what a question offers, or asks to be judged. */
	isOffered: boolean;
}

/** What a question offers. */
const OFFERED = new Set(['options', 'prompts', 'answer']);
/** What readers ask stands in their own words. */
const READERS = 'asked';
/** The file that lists wordings: its exceptions are wrong on purpose. */
const OWN = 'wording.yaml';

/** Every text of the content folder that has a Chinese character. */
export function siteTexts({ files, unknown }: Pick<ReadLibrary, 'files' | 'unknown'>): SiteText[] {
	const texts: SiteText[] = [];
	const add = (file: string, at: ValuePath | undefined, written: string, isOffered = false): void => {
		if (/\p{Script=Han}/u.test(written)) texts.push({ file, at, written, isOffered, ...plainOf(written) });
	};
	const look = (file: string, at: ValuePath, value: unknown, isOffered: boolean): void => {
		if (typeof value === 'string') {
			if (!unknown.covers(file, at)) add(file, at, value, isOffered);
			return;
		}
		if (typeof value !== 'object' || value === null) return;
		const isJudged = 'answer' in value && value.answer === false;
		for (const [name, inner] of Object.entries(value)) {
			if (name === READERS) continue;
			const isNext = isOffered || OFFERED.has(name) || (isJudged && name === 'stem');
			look(file, [...at, Array.isArray(value) ? Number(name) : name], inner, isNext);
		}
	};
	for (const [file, { value, body }] of files) {
		if (file === OWN) continue;
		look(file, [], value, false);
		add(file, undefined, body);
	}
	return texts;
}
