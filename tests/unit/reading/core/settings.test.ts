import { expect, test } from 'vitest';
import { decodeSettings } from '../../../../src/reading/core/settings.ts';

const standard = { theme: 'auto', size: 'standard', contrast: 'normal' };

test('known choices are kept', () => {
	const chosen = { theme: 'dark', size: 'huge', contrast: 'more' };
	expect(decodeSettings(JSON.stringify(chosen))).toEqual(chosen);
});

test.each([null, '', '{', 'null', '7', '[]', '{"theme":"pink","size":3}'])(
	'%s gives the standard look',
	(stored) => {
		expect(decodeSettings(stored)).toEqual(standard);
	},
);
