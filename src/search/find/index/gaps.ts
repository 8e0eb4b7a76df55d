/** What numbers are written with: nothing that JSON would have to escape. */
const SIGNS = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at))
	.filter((sign) => sign !== '\\')
	.join('');
/** Signs that end a number; with the others it goes on. */
const LAST = 60;
const MORE = SIGNS.length - LAST;

/** Ascending numbers as text, most of them one sign: how far each is behind the one before. */
export function writeGaps(numbers: readonly number[]): string {
	let text = '';
	let next = 0;
	for (const number of numbers) {
		let gap = number - next;
		for (; gap >= LAST; gap = Math.floor((gap - LAST) / MORE)) text += SIGNS[LAST + ((gap - LAST) % MORE)]!;
		text += SIGNS[gap]!;
		next = number + 1;
	}
	return text;
}

/** The numbers of such a text. */
export function readGaps(text: string): number[] {
	const numbers: number[] = [];
	let next = 0;
	let gap = 0;
	let unit = 1;
	for (const sign of text) {
		const value = SIGNS.indexOf(sign);
		gap += value * unit;
		unit *= MORE;
		if (value >= LAST) continue;
		numbers.push(next + gap);
		next += gap + 1;
		[gap, unit] = [0, 1];
	}
	return numbers;
}
