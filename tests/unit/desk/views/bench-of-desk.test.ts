import { expect, test } from 'vitest';
import { Guard } from '../../../../src/desk/guard/guard.ts';
import { benchOfDesk } from '../../../../src/desk/views/bench-of-desk.ts';
import { openDesk, openedEarly } from '../open-desk.ts';

const FILE = 'glossary.yaml';

test('a draft of an earlier time that is saved while its file is still to be read waits for it, and is not told as gone', async () => {
	const { desk, folder, letGo } = await openedEarly();
	const before = new TextDecoder().decode((await folder.read(`content/${FILE}`))!.bytes);
	const bench = benchOfDesk(desk, new Guard(desk));
	const saved = bench.save([{ file: FILE, before, text: `${before}# 我\n` }]);
	letGo();
	expect((await saved).conflicts).toEqual([]);
	expect(desk.texts.get(FILE)).toBe(`${before}# 我\n`);
});

test('what is saved twice at once is written once, and nobody is asked about it', async () => {
	const { desk, folder } = await openDesk();
	const bench = benchOfDesk(desk, new Guard(desk));
	const before = desk.texts.get(FILE)!;
	const change = [{ file: FILE, before, text: `${before}# 我\n` }];
	const saved = await Promise.all([bench.save(change), bench.save(change)]);
	expect(saved.map(({ conflicts }) => conflicts)).toEqual([[], []]);
	expect(new TextDecoder().decode((await folder.read(`content/${FILE}`))!.bytes)).toBe(`${before}# 我\n`);
	expect((await bench.save([{ file: FILE, before, text: `${before}# 又\n` }])).conflicts).toHaveLength(1);
});
