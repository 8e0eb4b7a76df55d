import '../no-eval.ts';
import { answering } from './worker-answers.ts';
import type { WorkerReply, WorkerRequest } from './worker-answers.ts';

/** What the worker's scope has; the types here are those of a page. */
const scope = self as unknown as {
	addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
	postMessage(answer: WorkerReply): void;
};

// Runs beside the page, so that nobody who types waits for the check.
const answer = answering();
scope.addEventListener('message', ({ data }) => {
	for (const part of answer(data)) scope.postMessage(part);
});
scope.postMessage({ kind: 'ready' });
