import { expect, test } from 'vitest';
import { deskStyles } from '../../../../src/office/desk/desk-styles.ts';

test('what one part of the desk has of its own stands behind what all share', () => {
	const css = deskStyles();
	const placeOf = (selector: string): number => {
		const at = css.indexOf(`\n${selector}`);
		expect(at, selector).toBeGreaterThan(0);
		return at;
	};
	// Of the same weight: links of the side panel are not coloured as links are.
	expect(placeOf('.places :where(.views, .file-list) a {')).toBeGreaterThan(placeOf('.desk a,'));
	expect(placeOf('.desk .filters {')).toBeGreaterThan(placeOf('.places a:hover {'));
});
