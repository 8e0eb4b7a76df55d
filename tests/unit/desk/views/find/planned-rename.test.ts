import { expect, test } from 'vitest';
import { Guard } from '../../../../../src/desk/guard/guard.ts';
import { benchOfDesk } from '../../../../../src/desk/views/bench-of-desk.ts';
import {
	textChangesOf,
	isStillPlanned,
	plannedRename,
} from '../../../../../src/desk/views/find/planned-rename.ts';
import { brokenByStepBack, savedStep } from '../../../../../src/desk/views/find/step-back.ts';
import { openDesk } from '../../open-desk.ts';

async function planned() {
	const { desk, folder } = await openDesk();
	const bench = benchOfDesk(desk, new Guard(desk));
	const plan = plannedRename(bench.files(), '后勤组', '后勤保障组');
	if (typeof plan === 'string') throw new Error(plan);
	const colleague = async (file: string, change: (text: string) => string): Promise<void> => {
		folder.changeElsewhere(`content/${file}`, change(desk.texts.get(file)!));
		await desk.refresh();
	};
	return { desk, bench, plan, colleague };
}

test('what was shown is written where nothing changed, or another file did', async () => {
	const { desk, bench, plan, colleague } = await planned();
	await colleague('topics/torch.mdx', (text) => `${text}\n又一段。\n`);
	expect(isStillPlanned(plan, bench.files())).toBe(true);
	expect(await bench.save(textChangesOf(plan, plan.splices))).toMatchObject({ conflicts: [] });
	expect(desk.texts.get('site.yaml')).toContain('后勤保障组');
});

test('places in a file that was changed after they were shown are not used', async () => {
	const { desk, bench, plan, colleague } = await planned();
	await colleague('site.yaml', (text) => `# 同事加的一行说明\n${text}`);
	const now = desk.texts.get('site.yaml');
	expect(isStillPlanned(plan, bench.files())).toBe(false);
	expect((await bench.save(textChangesOf(plan, plan.splices))).conflicts).toEqual([
		{ file: 'site.yaml', now },
	]);
	expect(desk.texts.get('site.yaml')).toBe(now);
});

test('a place that came after they were shown is shown before anything is written', async () => {
	const { bench, plan, colleague } = await planned();
	await colleague('topics/torch.mdx', (text) => `${text}\n找后勤组领。\n`);
	expect(isStillPlanned(plan, bench.files())).toBe(false);
});

test('a change of many files is taken back whole, a page with its address and what lies beside it', async () => {
	const { desk, folder } = await openDesk();
	const bench = benchOfDesk(desk, new Guard(desk));
	const before = new Map(desk.texts);
	const names = (await folder.list()).map(({ file }) => file).sort();
	const plan = plannedRename(bench.files(), 'cases/night-reading-room', 'cases/reading-room');
	if (typeof plan === 'string') throw new Error(plan);
	const moves = bench
		.besides()
		.filter((file) => file.startsWith('cases/night-reading-room/'))
		.map((file) => ({ from: file, to: file.replace('night-reading-room/', 'reading-room/') }));
	expect((await bench.tried(textChangesOf(plan, plan.splices))).length).toBeGreaterThan(0);
	expect(await bench.tried(textChangesOf(plan, plan.splices), moves)).toEqual([]);
	const saved = await savedStep(bench, textChangesOf(plan, plan.splices), moves);
	if (!('step' in saved)) throw new Error(saved.conflicts.join());
	expect(desk.texts.has('cases/reading-room.mdx')).toBe(true);
	expect(await brokenByStepBack(bench, saved.step)).toEqual([]);
	expect(await bench.save(saved.step.back, saved.step.moves)).toMatchObject({ conflicts: [] });
	expect(desk.texts).toEqual(before);
	expect((await folder.list()).map(({ file }) => file).sort()).toEqual(names);
});

test('it is not taken back over what a colleague wrote since', async () => {
	const { desk, bench, plan, colleague } = await planned();
	const saved = await savedStep(bench, textChangesOf(plan, plan.splices));
	if (!('step' in saved)) throw new Error('not saved');
	await colleague('site.yaml', (text) => `# 同事加的\n${text}`);
	const now = new Map(desk.texts);
	const { conflicts } = await bench.save(saved.step.back);
	expect(conflicts.map(({ file }) => file)).toEqual(['site.yaml']);
	expect(desk.texts).toEqual(now);
});

test('a change of names that another file needs by now is not taken back: it says which one', async () => {
	const { desk, bench, colleague } = await planned();
	const plan = plannedRename(bench.files(), 'topics/torch', 'topics/lamp');
	if (typeof plan === 'string') throw new Error(plan);
	const saved = await savedStep(bench, textChangesOf(plan, plan.splices));
	if (!('step' in saved)) throw new Error('not saved');
	await desk.settled();
	expect(await brokenByStepBack(bench, saved.step)).toEqual([]);
	await colleague(
		'notices/drill-day.mdx',
		(text) => `${text}\n带上[手电](/topics/lamp/)，还有[纸](/topics/none/)。\n`,
	);
	const broken = await brokenByStepBack(bench, saved.step);
	expect(broken.map(({ file, value }) => [file, value])).toEqual([
		['notices/drill-day.mdx', expect.stringContaining('topics/lamp')],
	]);
});

test('quoted places are shown and written only where they are chosen', async () => {
	const { desk, bench, plan } = await planned();
	expect(plan.quoted?.map(({ file, quoted }) => [file, quoted])).toEqual([
		['documents/plan.mdx', 'fullText'],
		['documents/plan.mdx', 'fullText'],
	]);
	await bench.save(textChangesOf(plan, [...plan.splices, plan.quoted![1]!]));
	expect(desk.texts.get('documents/plan.mdx')).toContain('由阅览部请后勤组讲');
	expect(desk.texts.get('documents/plan.mdx')).toContain('后勤保障组每周一检查');
});
