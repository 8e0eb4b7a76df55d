import { expect, test } from 'vitest';
import { publishedPart } from '../../../../src/authoring/dates/published-part.ts';
import { Guard } from '../../../../src/desk/guard/guard.ts';
import { knownPart } from '../../../../src/desk/guard/known-part.ts';
import { asOpened } from '../../../../src/desk/guard/last-published.ts';
import { publishedOf } from '../../../../src/office/guard/published.ts';
import { openDesk, openedWithFailingCheck } from '../open-desk.ts';

async function guarded() {
	const { desk, folder } = await openDesk();
	const guard = new Guard(desk);
	const text = (file: string): string => desk.texts.get(file)!;
	const losing = async (...changes: [file: string, text: string | undefined][]) =>
		(await guard.losing(new Map(changes))).map(({ what }) => what);
	return { desk, folder, guard, text, losing };
}

test('an id that was changed is a loss before it is saved, and none with its former id', async () => {
	const { text, losing } = await guarded();
	const bank = text('quizzes/alarm.yaml');
	expect(await losing(['quizzes/alarm.yaml', bank.replace('id: alarm-01', 'id: alarm-1')])).toEqual([
		expect.stringContaining('“alarm-01”（全国统一的火警电话是____。）没有了，像是改成了“alarm-1”'),
	]);
	expect(
		await losing([
			'quizzes/alarm.yaml',
			bank.replace('id: alarm-01', 'id: alarm-1\n    formerIds: [alarm-01]'),
		]),
	).toEqual([]);
});

test('an id that is given to another question is a loss', async () => {
	const { text, losing } = await guarded();
	const bank = text('quizzes/alarm.yaml')
		.replace('全国统一的火警电话是____。', '消防车到以前，谁在路口接____？')
		.replace('火警电话是 119，不用加区号。', '值班长派人。');
	expect(await losing(['quizzes/alarm.yaml', bank])).toEqual([
		expect.stringContaining('“alarm-01”换成了另一个'),
	]);
});

test('a question that goes to another bank in one saving is no loss', async () => {
	const { text, losing } = await guarded();
	const alarm = text('quizzes/alarm.yaml');
	const question = / {2}- id: alarm-03[\s\S]*?(?= {2}- id: )/.exec(alarm)![0];
	const basics = `${text('quizzes/basics.yaml').trimEnd()}\n${question}`;
	expect(
		await losing(['quizzes/alarm.yaml', alarm.replace(question, '')], ['quizzes/basics.yaml', basics]),
	).toEqual([]);
	expect(await losing(['quizzes/alarm.yaml', alarm.replace(question, '')])).toHaveLength(1);
});

test('a page that is deleted, a chapter that is renamed and another site id are losses', async () => {
	const { text, losing } = await guarded();
	expect(await losing(['topics/torch.mdx', undefined])).toEqual([]);
	expect(await losing(['topics/escape.mdx', undefined])).toEqual([
		expect.stringContaining('页面“topics/escape”'),
	]);
	expect(
		await losing(['materials/handbook.mdx', text('materials/handbook.mdx').replace('id: leave', 'id: go')]),
	).toEqual([expect.stringContaining('篇章“handbook/leave”')]);
	expect(await losing(['site.yaml', text('site.yaml').replace(/^id: .*$/m, 'id: other')])).toEqual([
		expect.stringContaining('读者的全部记录都对不上'),
	]);
});

test('what is lost already is not told again, and what cannot be read is told when it can', async () => {
	const { desk, guard, text, losing } = await guarded();
	const bank = text('quizzes/alarm.yaml').replace('id: alarm-01', 'id: alarm-1');
	expect(await losing(['quizzes/alarm.yaml', `${bank}  broken: [\n`])).toEqual([]);
	await desk.save('quizzes/alarm.yaml', `${bank}  broken: [\n`);
	await desk.settled();
	expect(guard.comparison).toBeUndefined();
	expect(await losing(['quizzes/alarm.yaml', bank])).toHaveLength(1);
	await desk.save('quizzes/alarm.yaml', bank);
	await desk.settled();
	expect(guard.losses).toHaveLength(1);
	expect(await losing(['quizzes/alarm.yaml', bank.replace('id: alarm-1\n', 'id: alarm-one\n')])).toEqual([]);
	expect(await losing(['quizzes/alarm.yaml', bank.replace('title: 报告火警', 'title: 报火警')])).toEqual([]);
});

test('a list that lies with the content is compared with rather than what was opened', async () => {
	const { desk } = await openDesk();
	const list = publishedOf(publishedPart(desk.library, '2026-11-10'));
	const alarm = desk.texts.get('quizzes/alarm.yaml')!.replace('id: alarm-01', 'id: alarm-1');
	const { desk: later } = await openDesk([
		['content/published.json', JSON.stringify(list)],
		['content/quizzes/alarm.yaml', alarm],
	]);
	expect(later.problems).toEqual([]);
	const guard = new Guard(later);
	expect(guard.last).toBeUndefined();
	await guard.losing(new Map());
	expect(guard.last?.from).toEqual({ kind: 'list', name: 'content/published.json' });
	expect(guard.losses).toHaveLength(1);
});

test('what the server knows goes before everything; where it knows nothing, what was opened counts', async () => {
	const { desk } = await openDesk();
	const last = { ...asOpened(desk.library, '2026-11-10'), from: { kind: 'commit', name: 'abc' } as const };
	const days = new Map([['topics/alarm.mdx', '2026-01-01']]);
	const asked = new Guard(desk, () => Promise.resolve({ last, commitDays: days }));
	await asked.losing(new Map());
	expect([asked.last?.from.kind, asked.commitDays]).toEqual(['commit', days]);
	const refused = new Guard(desk, () => Promise.reject(new Error('gone')));
	await refused.losing(new Map());
	expect(refused.last?.from.kind).toBe('opening');
});

test('a file that cannot be read does not hide what is lost in the others', async () => {
	const { desk, guard, text, losing } = await guarded();
	await desk.save('quizzes/basics.yaml', `${text('quizzes/basics.yaml')}broken: [\n`);
	await desk.settled();
	expect(guard.unread).toEqual(['quizzes/basics.yaml']);
	expect(guard.losses).toEqual([]);
	const alarm = text('quizzes/alarm.yaml').replace('id: alarm-01', 'id: alarm-1');
	expect(await losing(['quizzes/alarm.yaml', alarm])).toEqual([
		expect.stringContaining('“alarm-01”（全国统一的火警电话是____。）没有了，像是改成了“alarm-1”'),
	]);
	expect(await losing(['topics/escape.mdx', undefined])).toEqual([
		expect.stringContaining('页面“topics/escape”'),
	]);
	await desk.save('quizzes/alarm.yaml', alarm);
	await desk.settled();
	expect(guard.losses.map(({ what }) => what)).toEqual([expect.stringContaining('“alarm-01”')]);
	expect(await losing(['quizzes/alarm.yaml', `${alarm}# 又一行\n`])).toEqual([]);
});

test('what may stand in a file that cannot be read is not told as lost', async () => {
	const { desk, guard, text, losing } = await guarded();
	const site = text('site.yaml');
	for (const [file, broken] of [
		['site.yaml', `${site}broken: [\n`],
		['retired.yaml', 'questions: [alarm-01\n'],
		['topics/escape.mdx', text('topics/escape.mdx').replace(/^title: .*$/m, 'title: [')],
		['quizzes/alarm.yaml', text('quizzes/alarm.yaml').replace(/^( *)stem: .*$/m, '$1stem:')],
	] as const) {
		expect([file, await losing([file, broken])]).toEqual([file, []]);
		const before = desk.texts.get(file);
		await desk.save(file, broken);
		await desk.settled();
		expect([file, guard.unread, guard.losses]).toEqual([file, [file], []]);
		if (before === undefined) await desk.remove(`content/${file}`);
		else await desk.save(file, before);
		await desk.settled();
	}
});

test('clauses of a document that cannot be read are not compared', async () => {
	const { desk } = await openDesk();
	const published = publishedOf(desk.library);
	const isClause = ({ kind }: { kind: string }): boolean => kind === 'clauses';
	expect(published.things.some(isClause)).toBe(true);
	const pages = desk.library.pages.filter(({ id }) => id !== 'documents/plan');
	const unread = [{ file: 'documents/plan.mdx', text: undefined }];
	const { things } = knownPart(published, { ...desk.library, pages }, unread);
	expect(things.filter(isClause)).toEqual([]);
	expect(things.length).toBeGreaterThan(50);
});

test('a first check that fails is tried again, and what it reads is what counts', async () => {
	const { desk } = await openedWithFailingCheck(1);
	const guard = new Guard(desk);
	const bank = desk.texts.get('quizzes/alarm.yaml')!.replace('id: alarm-01', 'id: alarm-1');
	expect(await guard.losing(new Map([['quizzes/alarm.yaml', bank]]))).toHaveLength(1);
	expect(guard.last?.from.kind).toBe('opening');
});

test('while no check comes to its end, what changes ids is held back, and the rest is saved', async () => {
	const { desk, heal } = await openedWithFailingCheck();
	const guard = new Guard(desk);
	const before = desk.texts.get('quizzes/alarm.yaml')!;
	const changed = (text: string) => new Map([['quizzes/alarm.yaml', text]]);
	const other = before.replace('id: alarm-01', 'id: alarm-1');
	await expect(guard.losing(changed(other))).rejects.toThrow(/不知道这样改读者会不会丢掉.*内存不够/);
	expect(guard.last).toBeUndefined();
	expect(await guard.losing(changed(before.replace('title: 报告火警', 'title: 报火警')))).toEqual([]);
	heal();
	expect(await guard.losing(changed(other))).toHaveLength(1);
});

test('a check that comes to its end later tells what to compare with by itself', async () => {
	const { desk, heal } = await openedWithFailingCheck();
	const guard = new Guard(desk);
	await guard.known();
	expect(guard.last).toBeUndefined();
	heal();
	const before = desk.texts.get('glossary.yaml')!;
	await desk.save('glossary.yaml', `${before}# 一\n`);
	await guard.known();
	await guard.known();
	expect(guard.last?.published.things.some(({ id }) => id === 'alarm-01')).toBe(true);
});
