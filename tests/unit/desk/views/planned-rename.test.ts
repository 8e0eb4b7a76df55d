import { expect, test } from 'vitest';
import { Guard } from '../../../../src/desk/guard/guard.ts';
import { benchOfDesk } from '../../../../src/desk/views/bench-of-desk.ts';
import { changesOf, isStillPlanned, plannedRename } from '../../../../src/desk/views/planned-rename.ts';
import { openDesk } from '../open-desk.ts';

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
	expect(await bench.save(changesOf(plan, plan.splices))).toMatchObject({ conflicts: [] });
	expect(desk.texts.get('site.yaml')).toContain('后勤保障组');
});

test('places in a file that was changed after they were shown are not used', async () => {
	const { desk, bench, plan, colleague } = await planned();
	await colleague('site.yaml', (text) => `# 同事加的一行说明\n${text}`);
	const now = desk.texts.get('site.yaml');
	expect(isStillPlanned(plan, bench.files())).toBe(false);
	expect((await bench.save(changesOf(plan, plan.splices))).conflicts).toEqual([{ file: 'site.yaml', now }]);
	expect(desk.texts.get('site.yaml')).toBe(now);
});

test('a place that came after they were shown is shown before anything is written', async () => {
	const { bench, plan, colleague } = await planned();
	await colleague('topics/torch.mdx', (text) => `${text}\n找后勤组领。\n`);
	expect(isStillPlanned(plan, bench.files())).toBe(false);
});
