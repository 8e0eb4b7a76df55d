import { memo } from '../../authoring/read/memo.ts';
import type { ContentFile } from '../content-files.ts';
import { foldText } from './fold-text.ts';

/** Where a wording stands. */
export interface Place {
	file: string;
	/** Counted from 1. */
	line: number;
	/** From and to, in the text of the file as it is written. */
	start: number;
	end: number;
	/** The sentence around it. */
	sentence: string;
}

const folded = memo((own: ContentFile) => foldText(own.text));

/** Every place of the files where a wording stands, in whatever quotation marks and with whatever space. */
export function findPlaces(files: readonly ContentFile[], wording: string): Place[] {
	const wanted = foldText(wording.trim()).text;
	if (wanted === '') return [];
	return files.flatMap((own) => {
		const { text, from } = folded(own);
		const places: Place[] = [];
		for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
			if (!isWhole(text, at, wanted)) continue;
			const start = from[at]!;
			const end = from[at + wanted.length - 1]! + 1;
			places.push({
				file: own.file,
				line: own.text.slice(0, start).split('\n').length,
				start,
				end,
				sentence: sentenceAt(own.text, start, end),
			});
		}
		return places;
	});
}

/** `1月3日` is not found in `11月3日`, nor `q-1` in `q-10`. */
function isWhole(text: string, at: number, wanted: string): boolean {
	const inWord = /^[a-z0-9-]+$/.test(wanted) ? /[a-z0-9-]/ : /[a-z0-9]/;
	const before = text[at - 1] ?? '';
	const after = text[at + wanted.length] ?? '';
	return (
		!(/[a-z0-9]/.test(wanted[0]!) && inWord.test(before)) &&
		!(/[a-z0-9]/.test(wanted.at(-1)!) && inWord.test(after))
	);
}

function sentenceAt(text: string, start: number, end: number): string {
	const isEnd = (sign: string): boolean => /[。！？；\r\n]/.test(sign);
	let from = start;
	while (from > 0 && !isEnd(text[from - 1]!)) from -= 1;
	let to = end;
	while (to < text.length && !isEnd(text[to]!)) to += 1;
	if (to < text.length && !/[\r\n]/.test(text[to]!)) to += 1;
	return text.slice(from, to).trim();
}

/** A place in words: where, and the sentence. */
export const describePlace = ({ file, line, sentence }: Place): string => `${file}:${line} ${sentence}`;
