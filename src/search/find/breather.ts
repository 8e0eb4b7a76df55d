/** Of a frame so many milliseconds may go into a search, on a phone too. */
const SHARE = 8;

/** Between two pieces of work: lets the page be drawn where it is time, throws where the work is overtaken. */
export type Pause = () => Promise<void>;

/**
 * What long work calls between its pieces: once they have taken their share of a frame, the browser may draw and read
 * keys before it goes on.
 * @param isWanted is the work still wanted?
 * @returns a function that throws where the work is no longer wanted
 */
export function breather(now: () => number, isWanted: () => boolean): Pause {
	let began = now();
	return async () => {
		if (now() - began >= SHARE) {
			await new Promise((resolve) => setTimeout(resolve));
			began = now();
		}
		if (!isWanted()) throw new Error('overtaken');
	};
}
