import { expect, test } from 'vitest';
import { Guard } from '../../../../../src/desk/guard/guard.ts';
import { benchOfDesk } from '../../../../../src/desk/views/bench-of-desk.ts';
import { fixWritten } from '../../../../../src/desk/views/today/fix-written.ts';
import { openDesk } from '../../open-desk.ts';

const RETIRED = { retired: { kind: 'questions', id: 'alarm-99' } } as const;

test('what is written for a loss is said to be written only where it is', async () => {
	const { desk, folder } = await openDesk();
	const bench = benchOfDesk(desk, new Guard(desk));
	const before = desk.texts.get('retired.yaml') ?? '';
	folder.changeElsewhere('content/retired.yaml', `${before}# 同事\n`);
	expect(await fixWritten(bench, RETIRED)).toBe('没有写：retired.yaml 刚刚在别处改过，再看一遍，再点一次。');
	expect(desk.texts.get('retired.yaml')).toBe(`${before}# 同事\n`);
	expect(await fixWritten(bench, RETIRED)).toBe('写上了。');
	expect(desk.texts.get('retired.yaml')).toContain('alarm-99');
	const nowhere = { former: { kind: 'questions', of: 'not-there', id: 'a' } } as const;
	expect(await fixWritten(bench, nowhere)).toMatch(/^没有写：/);
});
