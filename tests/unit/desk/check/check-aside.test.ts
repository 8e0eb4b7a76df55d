import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { HeldFile } from '../../../../src/authoring/read/memory-reader.ts';
import type { Problem } from '../../../../src/authoring/tell/problem.ts';
import { answering } from '../../../../src/desk/check/worker-answers.ts';
import type { WorkerReply, WorkerRequest } from '../../../../src/desk/check/worker-answers.ts';
import { checkAside } from '../../../../src/desk/check/check-aside.ts';
import type { Aside } from '../../../../src/desk/check/check-aside.ts';
import type { CheckFiles } from '../../../../src/desk/check/check-files.ts';
import { checkHeld } from '../../../../src/desk/check/check-held.ts';

const sound = path.resolve(import.meta.dirname, '../../../fixtures/other-programme');
const now = Date.parse('2031-05-01');
const held = (text: string): HeldFile => ({ bytes: new TextEncoder().encode(text), size: text.length });
const here: CheckFiles = {
	all: () => Promise.reject(new Error('not here')),
	problems: () => Promise.resolve([{ what: '在这里查的' } as Problem]),
};

/** A worker that runs in this thread: what goes in and out is copied, as between two threads. */
function worker(
	answer: (asked: WorkerRequest) => Iterable<WorkerReply>,
	told: WorkerRequest[] = [],
	said: WorkerReply[] = [],
): Aside & { fail(): void } {
	const target = new EventTarget();
	const say = (data: WorkerReply): void => {
		said.push(data);
		setTimeout(() =>
			target.dispatchEvent(Object.assign(new Event('message'), { data: structuredClone(data) })),
		);
	};
	say({ kind: 'ready' });
	return {
		addEventListener: target.addEventListener.bind(target) as Aside['addEventListener'],
		removeEventListener: target.removeEventListener.bind(target) as Aside['removeEventListener'],
		postMessage(asked: WorkerRequest) {
			told.push(asked);
			for (const part of answer(structuredClone(asked))) say(part);
		},
		terminate: () => undefined,
		fail: () => void target.dispatchEvent(new Event('error')),
	};
}
/** Answers every question with how many there were. */
function counting(): (asked: WorkerRequest) => Iterable<WorkerReply> {
	let number = 0;
	return (asked) =>
		'wants' in asked ? [{ kind: 'problems', problems: [{ line: (number += 1) } as Problem] }] : [];
}
const lineOf = async (answer: Promise<readonly Problem[]>): Promise<number> => (await answer)[0]!.line;

test('only what changed is sent, one question after the other', async () => {
	const told: WorkerRequest[] = [];
	const check = checkAside(() => worker(counting(), told), here);
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
	expect(await Promise.all(answers.map(lineOf))).toEqual([1, 2, 3]);
	expect(told.map(({ changes }) => changes)).toEqual([
		[['a', one]],
		[['b', two]],
		[
			['b', three],
			['a', undefined],
		],
	]);
});

test('thousands of files are sent in portions, and asked about once', async () => {
	const told: WorkerRequest[] = [];
	const check = checkAside(() => worker(counting(), told), here);
	await check.problems(new Map(Array.from({ length: 450 }, (_, at) => [String(at), held('一')])));
	expect(told.map(({ changes }) => changes.length)).toEqual([200, 200, 50]);
	expect(told.map((asked) => 'wants' in asked)).toEqual([false, false, true]);
});

test('what is changed while a question waits is not part of it', async () => {
	const told: WorkerRequest[] = [];
	const check = checkAside(() => worker(counting(), told), here);
	const files = new Map([['a', held('一')]]);
	const answer = check.problems(files);
	files.set('b', held('二'));
	await answer;
	expect(told[0]!.changes.map(([file]) => file)).toEqual(['a']);
});

test('a whole programme comes back piece by piece as the check has it, and then only what changed', async () => {
	const files = new Map(
		readdirSync(sound, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }): [string, HeldFile] => {
				const place = path.join(parentPath, name);
				const bytes = readFileSync(place);
				const file = path.relative(sound, place).split(path.sep).join('/');
				return [`content/${file}`, { bytes: new Uint8Array(bytes), size: bytes.length }];
			}),
	);
	const said: WorkerReply[] = [];
	const check = checkAside(() => worker(answering(), [], said), here);
	const { library, ...first } = await check.all(files);
	const direct = checkHeld(files, now);
	expect(library).toEqual(direct.library);
	expect(first).toMatchObject({ isWhole: true, problems: [], wanted: [] });

	const page = files.get('content/notices/drill-day.mdx')!;
	const text = new TextDecoder().decode(page.bytes).replace(/^title: .*$/m, 'title: 演练改期');
	files.set('content/notices/drill-day.mdx', held(text));
	files.delete('content/cases/night-reading-room.mdx');
	said.length = 0;
	const second = await check.all(files);
	expect(second.library).toEqual(checkHeld(files, now).library);
	expect(second.library.pages.find(({ id }) => id === 'notices/drill-day')?.frontmatter.title).toBe(
		'演练改期',
	);
	const pieces = said.flatMap((part) => (part.kind === 'pieces' ? part.pieces.map(([name]) => name) : []));
	expect(pieces).toEqual(['pages/notices/drill-day']);
});

test('where no worker begins the check is done on the page', async () => {
	const failing = checkAside(() => {
		const aside = worker(counting());
		queueMicrotask(() => aside.fail());
		return aside;
	}, here);
	expect(await failing.problems(new Map())).toMatchObject([{ what: '在这里查的' }]);
	expect(await failing.problems(new Map())).toMatchObject([{ what: '在这里查的' }]);
	const refused = checkAside(() => {
		throw new Error('refused');
	}, here);
	expect(await refused.problems(new Map())).toHaveLength(1);
});

test('where a worker ends in the middle the check is done on the page', async () => {
	let running: ReturnType<typeof worker> | undefined;
	const check = checkAside(
		() =>
			(running = worker((asked) => {
				if ('wants' in asked) setTimeout(() => running!.fail());
				return [];
			})),
		here,
	);
	expect(await check.problems(new Map())).toMatchObject([{ what: '在这里查的' }]);
});
