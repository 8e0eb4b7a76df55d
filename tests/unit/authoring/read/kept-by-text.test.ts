import { expect, test } from 'vitest';
import { keptByText } from '../../../../src/authoring/read/kept-by-text.ts';

test('of the last three texts of each file what was made is kept', () => {
	const made: string[] = [];
	const words = keptByText((file, text) => {
		made.push(`${file} ${text}`);
		return { text };
	});
	const first = words('a.yaml', '甲');
	words('a.yaml', '乙');
	words('b.yaml', '甲');
	words('a.yaml', '丙');
	expect(words('a.yaml', '甲')).toBe(first);
	expect(made).toEqual(['a.yaml 甲', 'a.yaml 乙', 'b.yaml 甲', 'a.yaml 丙']);
	// The one that was asked for longest ago makes room.
	words('a.yaml', '丁');
	expect(words('a.yaml', '甲')).toBe(first);
	words('a.yaml', '乙');
	expect(made.slice(4)).toEqual(['a.yaml 丁', 'a.yaml 乙']);
});
