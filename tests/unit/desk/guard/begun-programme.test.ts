import { expect, test } from 'vitest';
import { checkHere } from '../../../../src/desk/check/check-held.ts';
import { Desk } from '../../../../src/desk/desk.ts';
import { MemoryFolder } from '../memory-folder.ts';
import { Guard } from '../../../../src/desk/guard/guard.ts';
import { placesToFill, programmeFiles } from '../../../../src/office/new/programme-files.ts';
import { fill } from '../../office/new/fill-in.ts';

const now = Date.parse('2026-11-28');

/** The desk over a programme, of which some files are filled in. */
async function openBegun(isFilled: (file: string) => boolean) {
	const files = programmeFiles('2026-11-28');
	const folder = new MemoryFolder(
		Object.entries(files).map(([file, text]) => [`content/${file}`, isFilled(file) ? fill(text) : text]),
	);
	const desk = await Desk.open(
		folder,
		checkHere(() => now),
		() => now,
	);
	await desk.settled();
	return { desk, guard: new Guard(desk), files };
}

test('a programme that is begun shows what is to be filled in, and nothing else', async () => {
	const { desk, files } = await openBegun(() => false);
	expect([...new Set(desk.problems.map(({ kind }) => kind))]).toEqual(['placeholder']);
	expect(desk.problems).toHaveLength(placesToFill(files));
});

test.each([
	['with nothing filled in', () => false],
	['with its id already', (file: string) => file === 'site.yaml'],
])(
	'filling in a programme that was opened %s loses nothing and is no change of names',
	async (_, isFilled) => {
		const { desk, guard, files } = await openBegun(isFilled);
		for (const [file, text] of Object.entries(files)) {
			expect(await guard.losing(new Map([[file, fill(text)]]))).toEqual([]);
			await desk.save(file, fill(text));
			await desk.settled();
		}
		expect(desk.problems).toEqual([]);
		expect(guard.comparison?.changes.map(({ what }) => what)).toEqual([]);
	},
);
