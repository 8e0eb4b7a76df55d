import { expect, test, vi } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { pageHistory } from '../../../../src/authoring/dates/page-history.ts';
import { sound } from '../edited-folder.ts';

const commits = new Map<string, { time: number; subject: string }[]>();
vi.mock('../../../../src/authoring/dates/commit-dates.ts', () => ({
	commitsOf: (file: string) => commits.get(file) ?? [],
}));

const library = readLibrary(sound).library!;
const at = (time: string, subject: string) => ({ time: Date.parse(time), subject });

test('the days of the last changes are told in the time zone of the programme, with what was said for readers', () => {
	commits.set('content/a.mdx', [
		at('2026-11-20T17:00:00Z', 'Cite the plan'),
		at('2026-11-20T16:30:00Z', '补上出处'),
		at('2026-11-20T01:00:00Z', '改错字'),
	]);
	expect(pageHistory(library, 'content', { file: 'a.mdx' })).toEqual([
		{ day: '2026-11-21', said: ['补上出处'] },
		{ day: '2026-11-20', said: ['改错字'] },
	]);
});

test('three days are enough, and where git knows nothing there are none', () => {
	commits.set(
		'content/b.mdx',
		Array.from({ length: 8 }, (_, day) => at(`2026-11-0${8 - day}T04:00:00Z`, '改')),
	);
	expect(pageHistory(library, 'content', { file: 'b.mdx' }).map(({ day }) => day)).toEqual(
		[8, 7, 6].map((day) => `2026-11-0${day}`),
	);
	expect(pageHistory(library, 'content', { file: 'c.mdx' })).toEqual([]);
});
