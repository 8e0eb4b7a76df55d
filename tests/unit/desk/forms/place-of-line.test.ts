import { expect, test } from 'vitest';
import { bodyLine, pageBody, changeBody } from '../../../../src/desk/forms/page-body.ts';
import { placeOfLine } from '../../../../src/desk/forms/place-of-line.ts';
import { Drafts } from '../../../../src/desk/views/drafts/drafts.ts';
import type { DraftStore } from '../../../../src/desk/store/kept-draft.ts';
import { mergeLines } from '../../../../src/desk/views/drafts/merge-lines.ts';
import { toFile, readAddress } from '../../../../src/desk/views/address.ts';

const BANK = `id: fire
questions:
  - id: a
    options:
      a: 甲
      b: 乙
  - { id: b, stem: 丙, sources: [plan 一, plan 二] }
`;

test('a line of a file leads to the field that stands on it', () => {
	const own = { file: 'quizzes/fire.yaml', text: BANK };
	expect(placeOfLine(own, 1)).toEqual(['id']);
	expect(placeOfLine(own, 3)).toEqual(['questions', 0, 'id']);
	expect(placeOfLine(own, 6)).toEqual(['questions', 0, 'options', 'b']);
	expect(placeOfLine(own, 7)).toEqual(['questions', 1]);
	expect(placeOfLine(own, 7, 'plan 二')).toEqual(['questions', 1, 'sources', 1]);
	expect(placeOfLine(own, 99)).toEqual([]);
});

test('the body of a page is changed under its frontmatter, in the line breaks that it has', () => {
	const own = { file: 'help/a.mdx', text: '\uFEFF---\r\ntitle: 甲\r\n---\r\n\r\n一\r\n二\r\n' };
	expect(pageBody(own)).toBe('\n一\n二\n');
	expect(bodyLine(own)).toBe(4);
	expect(changeBody(own, '\n一\n三\n')).toBe(own.text.replace('二', '三'));
	expect(changeBody(own, pageBody(own))).toBe(own.text);
});

test('two changes of different lines become one text, of the same line they do not', () => {
	expect(mergeLines('1\n2\n3\n4', '1\n二\n3\n4', '1\n2\n3\n四\n五')).toBe('1\n二\n3\n四\n五');
	expect(mergeLines('1\n2\n3', '1\n甲\n3', '1\n乙\n3')).toBeUndefined();
	expect(mergeLines('1\n2', '1\n2', '1\n二')).toBe('1\n二');
});

/** A store as a browser has it. */
function memoryStore(kept = new Map<string, string>()): DraftStore & { kept: Map<string, string> } {
	return {
		kept,
		read: (key) => kept.get(key) ?? null,
		write: (key, value) => Boolean(kept.set(key, value)),
		remove: (key) => void kept.delete(key),
		keys: () => [...kept.keys()],
	};
}

const alone = { own: 'one', open: new Set<string>(), now: () => 0 };

test('a draft outlives the window, is told apart by its folder, and goes when it is saved', () => {
	const store = memoryStore();
	const drafts = new Drafts(store, 'fire', alone);
	drafts.open('a.mdx', '一');
	drafts.write('a.mdx', '二');
	const again = new Drafts(store, 'fire', alone);
	expect(again.restored.has('a.mdx')).toBe(true);
	expect(again.open('a.mdx', '一').text).toBe('二');
	expect(new Drafts(store, 'other', alone).changed()).toEqual([]);
	again.saved('a.mdx', '二');
	expect(again.isChanged('a.mdx')).toBe(false);
	expect(store.kept.size).toBe(0);
});

test('what was written can be taken back step by step, and a draft keeps the text that it was made from', () => {
	const drafts = new Drafts(memoryStore(), 'fire', alone);
	drafts.open('a.mdx', '一');
	drafts.write('a.mdx', '二');
	drafts.write('a.mdx', '三');
	expect(drafts.step('a.mdx', 'undo')).toBe(true);
	expect(drafts.get('a.mdx')!.text).toBe('二');
	drafts.step('a.mdx', 'redo');
	expect(drafts.get('a.mdx')!.text).toBe('三');
	// Somebody else has changed the file meanwhile: the draft still says what it was made from.
	expect(drafts.open('a.mdx', '别处')).toMatchObject({ base: '一', text: '三' });
	drafts.drop('a.mdx');
	expect(drafts.open('a.mdx', '别处').text).toBe('别处');
});

test('a damaged draft is no draft', () => {
	const store = memoryStore(new Map([['desk-draft:fire:a.mdx', '{']]));
	expect(new Drafts(store, 'fire', alone).changed()).toEqual([]);
});

test('every place of the desk has an address', () => {
	expect(readAddress(toFile('quizzes/fire.yaml', ['questions', 3]))).toMatchObject({
		view: 'edit',
		file: 'quizzes/fire.yaml',
		at: ['questions', 3],
	});
	expect(readAddress('#/unheard-of').view).toBe('today');
});
