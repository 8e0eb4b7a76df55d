/**
 * Folds parts of a rendered page until their reader opens them: each from its heading of the third level to the next of
 * the second or third. The heading stays in sight, and opens its part instead of leading to itself.
 * @param ids of the headings
 */
export const withFolds = (html: string, ids: readonly string[]): string =>
	ids.reduce(
		(folded, id) =>
			folded.replace(
				new RegExp(
					`<h3 id="${id}">(?:<a href="#${id}">)?([\\s\\S]*?)(?:</a>)?</h3>([\\s\\S]*?)(?=<h[23][ >]|$)`,
				),
				(_, title: string, part: string) =>
					`<details class="fold"><summary><h3 id="${id}">${title}</h3></summary>${part}</details>`,
			),
		html,
	);
