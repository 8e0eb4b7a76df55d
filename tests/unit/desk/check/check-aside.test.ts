import { expect, test } from 'vitest';
import type { Problem } from '../../../../src/authoring/problem.ts';
import { checkAside } from '../../../../src/desk/check/check-aside.ts';
import type { Aside, Asked } from '../../../../src/desk/check/check-aside.ts';
import type { CheckFiles } from '../../../../src/desk/check/check-files.ts';

const held = (text: string) => ({ bytes: new TextEncoder().encode(text), size: text.length });
const here: CheckFiles = {
	all: () => Promise.reject(new Error('not here')),
	problems: () => Promise.resolve([{ what: '在这里查的' } as Problem]),
};

/** A worker that answers with what it was asked, a little later. */
function worker(asked: Asked[], type: 'message' | 'error' = 'message'): Aside {
	const target = new EventTarget();
	return {
		addEventListener: target.addEventListener.bind(target) as Aside['addEventListener'],
		postMessage(question: Asked) {
			asked.push(question);
			setTimeout(() => target.dispatchEvent(Object.assign(new Event(type), { data: asked.length })));
		},
		terminate: () => undefined,
	};
}

test('only what changed is sent, one question after the other', async () => {
	const asked: Asked[] = [];
	const check = checkAside(() => worker(asked), here);
	const [one, two, three] = [held('一'), held('二'), held('三')];
	const answers = [
		check.problems(new Map([['a', one]])),
		check.problems(
			new Map([
				['a', one],
				['b', two],
			]),
		),
		check.problems(new Map([['b', three]])),
	];
	expect(await Promise.all(answers)).toEqual([1, 2, 3]);
	expect(asked.map(({ changes }) => changes)).toEqual([
		[['a', one]],
		[['b', two]],
		[
			['b', three],
			['a', undefined],
		],
	]);
});

test('what is changed while a question waits is not part of it', async () => {
	const asked: Asked[] = [];
	const check = checkAside(() => worker(asked), here);
	const files = new Map([['a', held('一')]]);
	const answer = check.problems(files);
	files.set('b', held('二'));
	await answer;
	expect(asked[0]!.changes.map(([file]) => file)).toEqual(['a']);
});

test('where no worker runs the check is done on the page', async () => {
	const asked: Asked[] = [];
	const check = checkAside(() => worker(asked, 'error'), here);
	expect(await check.problems(new Map())).toMatchObject([{ what: '在这里查的' }]);
	expect(await check.problems(new Map())).toMatchObject([{ what: '在这里查的' }]);
	expect(asked).toHaveLength(1);
	const none = checkAside(() => {
		throw new Error('refused');
	}, here);
	expect(await none.problems(new Map())).toHaveLength(1);
});
