/** How many options stand beside each other on a line of A4: short ones four or two, long ones one. */
export function optionColumns(texts: readonly string[]): 1 | 2 | 4 {
	const longest = Math.max(0, ...texts.map((text) => [...text].length));
	if (longest <= 7) return 4;
	return longest <= 18 ? 2 : 1;
}
