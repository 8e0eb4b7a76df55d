/** What is read aloud one after another: of each sentence, which part of the page it is in. */
export type Queue = readonly { part: number }[];

/** The sentence before or after; the first and the last stay. */
export const stepSentence = (queue: Queue, at: number, step: 1 | -1): number =>
	Math.min(Math.max(at + step, 0), queue.length - 1);

/** The first sentence of the next part; undefined where this one is the last. */
export function nextPart(queue: Queue, at: number): number | undefined {
	const part = queue[at]?.part ?? 0;
	const next = queue.findIndex((sentence) => sentence.part > part);
	return next < 0 ? undefined : next;
}

/** A voice as browsers describe it. */
export interface Voice {
	lang: string;
	localService: boolean;
}

/**
 * The voice to read with: one of this machine, since others send what they read away; of the mainland before others.
 * Undefined where none speaks Chinese.
 */
export function chineseVoice<V extends Voice>(voices: readonly V[]): V | undefined {
	const own = voices.filter(({ lang, localService }) => localService && /^(?:zh|cmn)/i.test(lang));
	return own.find(({ lang }) => /^(?:zh|cmn).(?:hans.)?cn/i.test(lang)) ?? own[0];
}
