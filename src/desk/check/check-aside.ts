import type { CheckedContent } from '../../authoring/check-programme.ts';
import type { HeldFile } from '../../authoring/memory-reader.ts';
import type { Problem } from '../../authoring/problem.ts';
import type { CheckFiles, HeldFiles } from './check-files.ts';

/** What the worker is asked: what differs from the files that it was given before, and what is wanted of it. */
export interface Asked {
	changes: [file: string, held: HeldFile | undefined][];
	wants: 'all' | 'problems';
	now: number;
}

/** What is needed of a worker. */
export type Aside = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/**
 * A check that runs beside the page, one question after the other; only files that changed are sent.
 * @param begin starts the worker
 * @param here does the same on the page, where the worker does not start
 */
export function checkAside(begin: () => Aside, here: CheckFiles): CheckFiles {
	let worker: Aside | undefined;
	let hasFailed = false;
	let turn: Promise<unknown> = Promise.resolve();
	const sent = new Map<string, HeldFile>();

	function answer(held: HeldFiles, wants: Asked['wants']): Promise<unknown> {
		worker ??= begin();
		const aside = worker;
		const changes: Asked['changes'] = [...held].filter(([file, one]) => sent.get(file) !== one);
		for (const file of sent.keys()) if (!held.has(file)) changes.push([file, undefined]);
		for (const [file, one] of changes) {
			if (one) sent.set(file, one);
			else sent.delete(file);
		}
		return new Promise((resolve, reject) => {
			aside.addEventListener('message', ({ data }) => resolve(data), { once: true });
			aside.addEventListener('error', () => reject(new Error('the worker does not run')), { once: true });
			aside.postMessage({ changes, wants, now: Date.now() } satisfies Asked);
		});
	}
	function inTurn<Answer>(
		held: HeldFiles,
		wants: Asked['wants'],
		own: () => Promise<Answer>,
	): Promise<Answer> {
		// As it is now: the desk goes on changing what it holds.
		const asked = new Map(held);
		const done = turn.then(async () => {
			if (hasFailed) return own();
			try {
				return (await answer(asked, wants)) as Answer;
			} catch {
				hasFailed = true;
				worker?.terminate();
				return own();
			}
		});
		turn = done.catch(() => undefined);
		return done;
	}
	return {
		all: (held) => inTurn<CheckedContent>(held, 'all', () => here.all(held)),
		problems: (held) => inTurn<readonly Problem[]>(held, 'problems', () => here.problems(held)),
	};
}
