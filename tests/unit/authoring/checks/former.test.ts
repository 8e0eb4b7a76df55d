import { expect, test } from 'vitest';
import { calendarFile } from '../../../../src/authoring/feeds/calendar-file.ts';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { formerPaths } from '../../../../src/authoring/addresses/former-addresses.ts';
import { formerChapters, planMaterials } from '../../../../src/authoring/shown/plan-materials.ts';
import { chapterId } from '../../../../src/plan/core/plan.ts';
import { throughAliases } from '../../../../src/record/core/alias.ts';
import { aliasesFrom } from '../../../../src/record/core/aliases-from.ts';
import { sound, told } from '../edited-folder.ts';

const library = checkContent(sound).library!;

test('a former address leads on to the page that has taken it up', () => {
	expect([...formerPaths(library)].map(([former, { path }]) => [former, path])).toEqual([
		['materials/booklet', '/materials/handbook/'],
	]);
});

test('a plan made before the material or its chapters had other ids keeps what was ticked', () => {
	const aliases = aliasesFrom([formerChapters(planMaterials(library))]);
	const planned = { v: { kind: 'chapter', week: '2026-11-02', order: 1, doneOn: '2026-11-03' }, at: 1 };
	for (const former of ['booklet/report-fire', 'booklet/alarm', 'handbook/report-fire']) {
		expect(throughAliases({ [chapterId(former)]: planned } as never, aliases)).toEqual({
			[chapterId('handbook/alarm')]: planned,
		});
	}
});

test('an event of the calendar stays the same one when its entry has another id', () => {
	const calendar = calendarFile(library);
	expect(calendar).toMatch(/^UID:.*first-lesson/m);
	expect(calendar).not.toMatch(/^UID:.*[^-]\blesson/m);
});

test('a link or a source that still names the former address is told the present one', () => {
	expect(
		told({ 'help/start.mdx': (text) => `${text}\n见[手册](/materials/booklet/)。\n` }).map(
			(row) => row.split(' |')[0],
		),
	).toEqual(['12 这一页换了地址，写“/materials/handbook/”']);
	expect(
		told({
			'topics/escape.mdx': (text) => text.replace('sources: [plan 一]', 'sources: [materials/booklet]'),
		}),
	).toEqual(['6 这一页换了地址，写“materials/handbook” | materials/booklet']);
});
