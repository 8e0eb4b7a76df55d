import { expect, test } from 'vitest';
import { Drafts } from '../../../../../src/desk/views/drafts/drafts.ts';
import type { DraftStore } from '../../../../../src/desk/store/kept-draft.ts';
import { unsavedFiles } from '../../../../../src/desk/views/drafts/unsaved.ts';

function storeOf(kept: Map<string, string>, isFull = false): DraftStore {
	return {
		read: (key) => kept.get(key) ?? null,
		write: (key, value) => !isFull && Boolean(kept.set(key, value)),
		remove: (key) => void kept.delete(key),
		keys: () => [...kept.keys()],
	};
}

/** A window of the desk over what a browser keeps; time goes on with each. */
let clock = 0;
function windowOf(kept: Map<string, string>, own = 'one', open: readonly string[] = []): Drafts {
	return new Drafts(storeOf(kept), 'x', { own, open: new Set([own, ...open]), now: () => (clock += 1) });
}

test('what is typed is there when the window is loaded anew, until it is saved', () => {
	const kept = new Map<string, string>();
	const first = windowOf(kept);
	first.open('a.yaml', '一');
	first.write('a.yaml', '二');
	expect(first.isKept('a.yaml')).toBe(true);
	const second = windowOf(kept);
	expect(second.get('a.yaml')).toMatchObject({ base: '一', text: '二' });
	second.saved('a.yaml', '二');
	expect(kept.size).toBe(0);
});

test('a browser that is full is told; the draft stays in the window and is kept once there is room', () => {
	const kept = new Map<string, string>();
	const store = storeOf(kept, true);
	const drafts = new Drafts(store, 'x', { own: 'one', open: new Set(), now: () => 0 });
	drafts.open('a.yaml', '一');
	drafts.write('a.yaml', '二');
	expect(drafts.isKept('a.yaml')).toBe(false);
	expect(drafts.get('a.yaml')?.text).toBe('二');
	store.write = (key, value) => Boolean(kept.set(key, value));
	drafts.write('a.yaml', '三');
	expect(drafts.isKept('a.yaml')).toBe(true);
	expect(kept.size).toBe(1);
});

test('two open windows keep a draft each; saving in one leaves that of the other', () => {
	const kept = new Map<string, string>();
	const one = windowOf(kept, 'one', ['other']);
	const other = windowOf(kept, 'other', ['one']);
	for (const drafts of [one, other]) drafts.open('a.yaml', '一');
	one.write('a.yaml', '我的');
	other.write('a.yaml', '同事的');
	expect(one.others()).toMatchObject([{ file: 'a.yaml', window: 'other', text: '同事的', isOpen: true }]);
	expect(other.others()).toMatchObject([{ file: 'a.yaml', window: 'one', text: '我的', isOpen: true }]);
	one.saved('a.yaml', '我的');
	expect(windowOf(kept, 'other').get('a.yaml')?.text).toBe('同事的');
	other.drop('a.yaml');
	expect(kept.size).toBe(0);
});

test('of what closed windows left the newest is taken up, the rest can be seen, taken or dropped', () => {
	const kept = new Map<string, string>();
	for (const [own, text] of [
		['one', '早的'],
		['other', '晚的'],
	] as const) {
		const drafts = windowOf(kept, own, ['one', 'other']);
		drafts.open('a.yaml', '一');
		drafts.write('a.yaml', text);
	}
	const next = windowOf(kept, 'next');
	expect(next.get('a.yaml')).toMatchObject({ base: '一', text: '晚的' });
	expect(next.restored.has('a.yaml')).toBe(true);
	const [left] = next.others();
	expect(left).toMatchObject({ text: '早的', isOpen: false });
	next.take(left!);
	expect(next.get('a.yaml')?.text).toBe('早的');
	expect(next.others()).toEqual([]);
	next.step('a.yaml', 'undo');
	expect(next.get('a.yaml')?.text).toBe('晚的');
	expect(kept.size).toBe(1);
});

test('what an open window has of a new file is not taken from it, and a copy leaves it there', () => {
	const kept = new Map<string, string>();
	windowOf(kept, 'one').begin('b.yaml', '新的');
	const other = windowOf(kept, 'other', ['one']);
	expect(other.isChanged('b.yaml')).toBe(false);
	expect(unsavedFiles(other)).toEqual([{ file: 'b.yaml', isElsewhere: true }]);
	other.take(other.others()[0]!);
	expect(other.get('b.yaml')).toMatchObject({ base: undefined, text: '新的' });
	expect(windowOf(kept, 'one').get('b.yaml')?.text).toBe('新的');
	expect(unsavedFiles(other)).toEqual([{ file: 'b.yaml', isElsewhere: false }]);
	// Once that window is closed, its draft can be dropped.
	other.seen(new Set(['other']));
	expect(other.others()).toMatchObject([{ isOpen: false }]);
	other.dropOther(other.others()[0]!);
	expect(kept.size).toBe(1);
});

test('a draft of an earlier desk, which knew no windows, is taken up', () => {
	const kept = new Map([['desk-draft:x:topics/a.mdx', JSON.stringify({ base: '一', text: '二' })]]);
	const drafts = windowOf(kept);
	expect(drafts.get('topics/a.mdx')).toMatchObject({ base: '一', text: '二' });
	expect([...kept.keys()]).toEqual(['desk-draft:x:@one:topics/a.mdx']);
});

test('where there is no room for it under another name, what a closed window left stays as it is', () => {
	const text = JSON.stringify({ base: '一', text: '二', at: 1 });
	const kept = new Map([['desk-draft:x:@gone:a.yaml', text]]);
	const drafts = new Drafts(storeOf(kept, true), 'x', { own: 'one', open: new Set(), now: () => 0 });
	expect(kept.get('desk-draft:x:@gone:a.yaml')).toBe(text);
	expect(drafts.others()).toMatchObject([{ file: 'a.yaml', text: '二' }]);
});

test('what was written before the programme had an id is taken up under its new name, and nothing of another one', () => {
	const kept = new Map<string, string>();
	const before = new Drafts(storeOf(kept), '明年', { own: 'one', open: new Set(['one']), now: () => 1 });
	before.open('a.yaml', '一');
	before.write('a.yaml', '写的');
	before.open('b.yaml', '别的活动的');
	before.write('b.yaml', '改的');
	const textOf = (file: string) => (file === 'a.yaml' ? '一' : '二');
	const whileOpen = windowOf(kept, 'other', ['one']);
	whileOpen.adopt('明年', textOf);
	expect(whileOpen.changed()).toEqual([]);
	const after = windowOf(kept, 'other');
	after.adopt('明年', textOf);
	expect(after.changed()).toMatchObject([{ file: 'a.yaml', base: '一', text: '写的' }]);
	expect([...kept.keys()].sort()).toEqual(['desk-draft:x:@other:a.yaml', 'desk-draft:明年:@one:b.yaml']);
});
