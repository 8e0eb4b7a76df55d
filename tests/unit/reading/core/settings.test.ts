import { expect, test } from 'vitest';
import { decodeSettings } from '../../../../src/reading/core/settings.ts';

const standard = { theme: 'auto', size: 'standard', contrast: 'normal', speed: '1' };

test('known choices are kept', () => {
	const chosen = { theme: 'dark', size: 'huge', contrast: 'more', speed: '1.2' };
	expect(decodeSettings(JSON.stringify(chosen))).toEqual(chosen);
});

test.each([null, '', '{', 'null', '7', '[]', '{"theme":"pink","size":3,"speed":9}'])(
	'%s gives the standard look',
	(stored) => {
		expect(decodeSettings(stored)).toEqual(standard);
	},
);

test('what was chosen before there was a speed is kept', () => {
	const chosen = { theme: 'dark', size: 'huge', contrast: 'more' };
	expect(decodeSettings(JSON.stringify(chosen))).toEqual({ ...chosen, speed: '1' });
});
