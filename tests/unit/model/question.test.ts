import { expect, test } from 'vitest';
import { question, questionKind } from '../../../src/model/question.ts';
import { kinds } from '../../../src/questions/text/question.ts';

test('what an unknown kind is answered with names every kind as readers know it', () => {
	const named = Object.entries(kinds).map(([kind, name]) => `${kind}（${name}）`);
	const words = `题型只能是 ${named.join('、')}`;
	expect(questionKind.safeParse('essay').error!.issues[0]!.message).toBe(words);
	expect(question.safeParse({ kind: 'essay' }).error!.issues[0]!.message).toBe(words);
});
