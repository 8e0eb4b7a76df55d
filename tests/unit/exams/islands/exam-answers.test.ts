import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginSitting } from '../../../../src/exams/core/sitting.ts';
import type { Sitting } from '../../../../src/exams/core/sitting.ts';
import { listen, showAnswers } from '../../../../src/exams/islands/exam-answers.ts';
import type { Paper } from '../../../../src/exams/islands/exam-paper.ts';

const element = () =>
	Object.assign(new EventTarget(), {
		setAttribute: () => undefined,
		getAttribute: () => 'false',
		prepend: () => undefined,
		querySelector: (): unknown => element(),
	});

beforeEach(() => void vi.stubGlobal('document', { createElement: element }));
afterEach(() => vi.unstubAllGlobals());

/** A paper of one blank, as it stands on the page, and the sitting that is kept of it. */
function open() {
	const parts = [{ title: '甲', points: 5, questions: [{ id: 'q', hash: 'h' }] }];
	const page = {
		kept: beginSitting({ exam: 'e', seed: 's', parts, pass: 3 }, undefined, 1) as Sitting,
		blank: '',
		form: new EventTarget(),
		type(text: string, isComposing = false) {
			page.blank = text;
			page.form.dispatchEvent(Object.assign(new Event('input'), { isComposing }));
		},
	};
	const view = {
		form: page.form,
		hash: 'h',
		element: element(),
		refuseOverlong: () => false,
		read: () => page.blank,
		fill: (text: string | undefined) => (page.blank = text ?? ''),
	};
	const paper = new Map([['q', view]]) as unknown as Paper;
	listen(paper, (next) => {
		page.kept = next(page.kept);
		showAnswers(paper, page.kept);
	});
	return { page, paper };
}

test('a syllable that is being composed is kept when it is a character, and not typed over until then', () => {
	const { page, paper } = open();
	page.type('学');
	page.type('学x', true);
	page.type('学xi', true);
	expect(page.kept.answers).toEqual({ q: '学' });
	// Another window put a flag on a question.
	showAnswers(paper, page.kept);
	expect(page.blank).toBe('学xi');
	page.type('学习', true);
	page.form.dispatchEvent(new Event('compositionend'));
	expect(page.kept.answers).toEqual({ q: '学习' });
	// From then on the page follows what is kept again.
	showAnswers(paper, { ...page.kept, answers: { q: '别处写的' } });
	expect(page.blank).toBe('别处写的');
});
