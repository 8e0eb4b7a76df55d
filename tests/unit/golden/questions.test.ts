import { expect, test } from 'vitest';
import { question } from '../../../src/model/question.ts';
import type { QuestionKind } from '../../../src/model/question.ts';
import { optionOrder } from '../../../src/questions/core/option-order.ts';
import { questionHash } from '../../../src/questions/core/question-hash.ts';

const common = {
	id: 'q-1',
	stem: '党员“应当”在 2023 年做什么？',
	explanation: '因为。',
	sources: ['plan 一'],
	difficulty: 'easy',
};
// In the order of the file, which counts for nothing.
const options = { d: '丁', b: '乙', a: '甲', c: '丙' };

/** A question of each kind, with the hash that readers' answers hold and the order in which its options stand. */
const FROZEN: Readonly<Record<QuestionKind, [own: object, hash: string, order: string]>> = {
	single: [{ options, answer: 'b' }, '28t15hmlsd', 'bcad'],
	multiple: [{ options, answer: ['c', 'a'], scoring: 'partial-safe' }, '1o4ek29yq2u', 'bcad'],
	judge: [{ answer: true }, '2gbk1uos5xj', 'true false'],
	blank: [{ stem: '____和____', answer: [['二十大', '二十大报告'], ['119']] }, '2bmx1hv01mx', ''],
	order: [{ options, answer: ['c', 'a', 'd', 'b'] }, '2869o2an1n8', 'bcad'],
	match: [{ prompts: { x: '一', y: '二' }, options, answer: { x: 'a', y: 'd' } }, 'd7t8imnej5', 'bcad'],
};

test.each(Object.entries(FROZEN))('a question of kind %s keeps its hash', (kind, [own, hash]) => {
	expect(questionHash(question.parse({ ...common, kind, ...own }))).toBe(hash);
});

test.each(Object.entries(FROZEN))(
	'the options of a question of kind %s keep their order',
	(kind, [own, , order]) => {
		const keys = optionOrder(question.parse({ ...common, kind, ...own }));
		expect(keys.join(kind === 'judge' ? ' ' : '')).toBe(order);
	},
);

test('the form of quotation marks and spaces beside digits leave a hash as it is', () => {
	const [own, hash] = FROZEN.single;
	for (const stem of ['党员「应当」在2023年做什么？', '党员“应当”在2023 年做什么？']) {
		expect(questionHash(question.parse({ ...common, kind: 'single', ...own, stem }))).toBe(hash);
	}
});
