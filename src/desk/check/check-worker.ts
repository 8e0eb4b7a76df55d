import '../no-eval.ts';
import type { HeldFile } from '../../authoring/memory-reader.ts';
import { checkHeld } from './check-held.ts';
import type { Asked } from './check-aside.ts';

// Runs beside the page, so that nobody who types waits for the check.
const held = new Map<string, HeldFile>();
/** What the worker's scope has; the types here are those of a page. */
const scope = self as unknown as {
	addEventListener(type: 'message', listener: (event: MessageEvent<Asked>) => void): void;
	postMessage(answer: unknown): void;
};

scope.addEventListener('message', ({ data: { changes, wants, now } }) => {
	for (const [file, one] of changes) {
		if (one) held.set(file, one);
		else held.delete(file);
	}
	const checked = checkHeld(held, now);
	scope.postMessage(wants === 'all' ? checked : checked.problems);
});
