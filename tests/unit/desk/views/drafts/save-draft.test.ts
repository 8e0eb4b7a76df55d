import { afterEach, expect, test, vi } from 'vitest';
import { Drafts } from '../../../../../src/desk/views/drafts/drafts.ts';
import { saveDraft } from '../../../../../src/desk/views/drafts/save-draft.ts';
import type { TextChange, Workbench } from '../../../../../src/desk/views/workbench.ts';

const FILE = 'quizzes/alarm.yaml';
const element = { setAttribute: vi.fn(), append: vi.fn(), addEventListener: vi.fn() };
afterEach(() => vi.unstubAllGlobals());

test('a colleague who changed another file that the guard was to write in is no conflict in the one that is saved', async () => {
	vi.stubGlobal('document', { createElement: () => element });
	const kept = new Map<string, string>();
	const store = {
		read: (key: string) => kept.get(key) ?? null,
		write: (key: string, value: string) => Boolean(kept.set(key, value)),
		remove: (key: string) => void kept.delete(key),
		keys: () => [...kept.keys()],
	};
	const drafts = new Drafts(store, 'x', { own: 'one', open: new Set(['one']), now: () => 0 });
	drafts.open(FILE, '一\n');
	drafts.write(FILE, '二\n');
	const asked: TextChange[] = [];
	const save: Workbench['save'] = ([change]) => {
		asked.push(change!);
		const conflicts = asked.length === 1 ? [{ file: 'retired.yaml', now: 'questions: [a]\n' }] : [];
		return Promise.resolve({ conflicts, texts: new Map() });
	};
	expect(await saveDraft({ save } as Workbench, drafts, FILE)).toMatchObject({ kind: 'saved' });
	expect(asked).toEqual(Array(2).fill({ file: FILE, before: '一\n', text: '二\n' }));
	expect(drafts.get(FILE)).toMatchObject({ base: '二\n', text: '二\n' });
});
