import { expect, test } from 'vitest';
import { shownBeside } from '../../../../../src/desk/views/editor/beside.ts';
import type { Workbench } from '../../../../../src/desk/views/workbench.ts';

test('an address that cannot be decoded, as one that is still typed, is looked for as it is written', async () => {
	const asked: string[] = [];
	const bytesOf = (file: string): Promise<undefined> => Promise.resolve(void asked.push(file));
	const { addressOf } = shownBeside({ bytesOf } as unknown as Workbench, 'topics/escape.mdx');
	expect(await addressOf('escape/100%.png')).toBeUndefined();
	expect(await addressOf('escape/%E5%9B%BE.png')).toBeUndefined();
	expect(asked).toEqual(['topics/escape/100%.png', 'topics/escape/图.png']);
});
