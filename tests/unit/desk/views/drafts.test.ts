import { expect, test } from 'vitest';
import { Drafts } from '../../../../src/desk/views/drafts.ts';
import type { DraftStore } from '../../../../src/desk/views/drafts.ts';

function storeOf(kept: Map<string, string>, isFull = false): DraftStore {
	return {
		read: (key) => kept.get(key) ?? null,
		write: (key, value) => !isFull && Boolean(kept.set(key, value)),
		remove: (key) => void kept.delete(key),
		keys: () => [...kept.keys()],
	};
}

test('what is typed is there in the next window, until it is saved', () => {
	const kept = new Map<string, string>();
	const first = new Drafts(storeOf(kept), 'x');
	first.open('a.yaml', '一');
	first.write('a.yaml', '二');
	expect(first.isKept('a.yaml')).toBe(true);
	const second = new Drafts(storeOf(kept), 'x');
	expect(second.get('a.yaml')).toMatchObject({ base: '一', text: '二' });
	second.saved('a.yaml', '二');
	expect(kept.size).toBe(0);
});

test('a browser that is full is told; the draft stays in the window and is kept once there is room', () => {
	const kept = new Map<string, string>();
	const store = storeOf(kept, true);
	const drafts = new Drafts(store, 'x');
	drafts.open('a.yaml', '一');
	drafts.write('a.yaml', '二');
	expect(drafts.isKept('a.yaml')).toBe(false);
	expect(drafts.get('a.yaml')?.text).toBe('二');
	store.write = (key, value) => Boolean(kept.set(key, value));
	drafts.write('a.yaml', '三');
	expect(drafts.isKept('a.yaml')).toBe(true);
	expect(kept.size).toBe(1);
});

test('a window that has saved a file leaves the draft that another window has of it', () => {
	const kept = new Map<string, string>();
	const [one, other] = [new Drafts(storeOf(kept), 'x'), new Drafts(storeOf(kept), 'x')];
	for (const drafts of [one, other]) drafts.open('a.yaml', '一');
	one.write('a.yaml', '我的');
	other.write('a.yaml', '同事的');
	one.saved('a.yaml', '我的');
	expect(new Drafts(storeOf(kept), 'x').get('a.yaml')?.text).toBe('同事的');
	other.drop('a.yaml');
	expect(kept.size).toBe(0);
});
