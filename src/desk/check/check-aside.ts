import type { HeldFile } from '../../authoring/read/memory-reader.ts';
import type { WorkerReply, WorkerRequest, CheckWanted } from './worker-answers.ts';
import type { CheckFiles, HeldFiles } from './check-files.ts';
import { libraryOfPieces } from './library-pieces.ts';

/** What is needed of a worker. */
export type Aside = Pick<Worker, 'addEventListener' | 'removeEventListener' | 'postMessage' | 'terminate'>;

/** A worker that has not begun after so long, in ms, does not begin at all. */
const PATIENCE = 20_000;
/** So many files are sent in one task of the page. */
const PORTION = 200;

/**
 * A check that runs beside the page, one question after the other; only files that changed are sent, and only what
 * changed by them comes back.
 * @param begin starts the worker
 * @param here does the same on the page, where the worker does not run
 */
export function checkAside(begin: () => Aside, here: CheckFiles): CheckFiles {
	let running: Promise<Aside> | undefined;
	let hasFailed = false;
	let turn: Promise<unknown> = Promise.resolve();
	const sent = new Map<string, HeldFile>();
	const pieces = new Map<string, unknown>();

	async function answer<Kind extends CheckWanted['wants']>(
		held: HeldFiles,
		wants: Kind,
	): Promise<Extract<WorkerReply, { kind: Kind }>> {
		const aside = await (running ??= begun(begin()));
		const changes: (readonly [string, HeldFile | undefined])[] = [...held].filter(
			([file, one]) => sent.get(file) !== one,
		);
		for (const file of sent.keys()) if (!held.has(file)) changes.push([file, undefined]);
		for (const [file, one] of changes) {
			if (one) sent.set(file, one);
			else sent.delete(file);
		}
		for (; changes.length > PORTION; await breath()) {
			aside.postMessage({ changes: changes.splice(0, PORTION) } satisfies WorkerRequest);
		}
		return new Promise((resolve, reject) => {
			const end = (): void => {
				aside.removeEventListener('message', hear);
				aside.removeEventListener('error', fail);
			};
			const hear = ({ data }: MessageEvent<WorkerReply>): void => {
				if (data.kind === 'pieces') for (const [name, piece] of data.pieces) pieces.set(name, piece);
				if (data.kind !== wants) return;
				end();
				resolve(data as Extract<WorkerReply, { kind: Kind }>);
			};
			const fail = (): void => {
				end();
				reject(new Error('the worker does not run'));
			};
			aside.addEventListener('message', hear);
			aside.addEventListener('error', fail);
			aside.postMessage({ changes, wants, now: Date.now() } satisfies WorkerRequest);
		});
	}
	function inTurn<Value>(
		held: HeldFiles,
		ask: (held: HeldFiles) => Promise<Value>,
		own: (held: HeldFiles) => Promise<Value>,
	): Promise<Value> {
		// As it is now: the desk goes on changing what it holds.
		const asked = new Map(held);
		const done = turn.then(async () => {
			if (hasFailed) return own(asked);
			try {
				return await ask(asked);
			} catch {
				hasFailed = true;
				void running?.then(
					(aside) => aside.terminate(),
					() => undefined,
				);
				sent.clear();
				pieces.clear();
				return own(asked);
			}
		});
		turn = done.catch(() => undefined);
		return done;
	}
	return {
		all: (held) =>
			inTurn(
				held,
				async (asked) => {
					const { names, isWhole, unread, today, problems, wanted } = await answer(asked, 'all');
					return { library: libraryOfPieces(names, pieces), isWhole, unread, today, problems, wanted };
				},
				(asked) => here.all(asked),
			),
		problems: (held) =>
			inTurn(
				held,
				async (asked) => (await answer(asked, 'problems')).problems,
				(asked) => here.problems(asked),
			),
	};
}

/** The worker once it says that it runs; one whose script does not load, or that is not allowed, fails. */
const begun = (aside: Aside): Promise<Aside> =>
	new Promise((resolve, reject) => {
		const fail = (): void => {
			aside.terminate();
			reject(new Error('the worker does not begin'));
		};
		const timer = setTimeout(fail, PATIENCE);
		aside.addEventListener(
			'message',
			() => {
				clearTimeout(timer);
				resolve(aside);
			},
			{ once: true },
		);
		aside.addEventListener('error', () => (clearTimeout(timer), fail()), { once: true });
	});

/** Lets the page do what waits. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
