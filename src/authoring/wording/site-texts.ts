import type { ReadLibrary } from '../read/library.ts';
import { memo } from '../read/memo.ts';
import type { ParsedFile } from '../read/parsed-file.ts';
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
	return [...files].flatMap(([file, source]) =>
		file === OWN ? [] : textsOf(source).filter(({ at }) => at === undefined || !unknown.covers(file, at)),
	);
}

const textsOf = memo(({ file, value, body }: ParsedFile): SiteText[] => {
	const texts: SiteText[] = [];
	const add = (at: ValuePath | undefined, written: string, isOffered = false): void => {
		if (/\p{Script=Han}/u.test(written)) texts.push({ file, at, written, isOffered, ...plainOf(written) });
	};
	const look = (at: ValuePath, value: unknown, isOffered: boolean): void => {
		if (typeof value === 'string') {
			add(at, value, isOffered);
			return;
		}
		if (typeof value !== 'object' || value === null) return;
		const isJudged = 'answer' in value && value.answer === false;
		for (const [name, inner] of Object.entries(value)) {
			if (name === READERS) continue;
			const isNext = isOffered || OFFERED.has(name) || (isJudged && name === 'stem');
			look([...at, Array.isArray(value) ? Number(name) : name], inner, isNext);
		}
	};
	look([], value, false);
	add(undefined, body);
	return texts;
});
