import { describeProblems } from '../../../src/authoring/tell/problem.ts';
import type { Problem } from '../../../src/authoring/tell/problem.ts';
import { brokenKinds, brokenProgramme, expectedOf } from '../../browser/held-fixture.ts';
import { expect, test } from '../site.ts';
import { deskFiles, serveFiles } from './desk-site.ts';

test('every broken fixture is told by the worker in the words of the command', async ({ page }) => {
	test.setTimeout(120_000);
	const files = new Map(deskFiles('files'));
	files.set('index.html', Buffer.from('<!doctype html><title>x</title>'));
	const site = await serveFiles(files);
	await page.goto(site.base);
	await page.evaluate(() => {
		const worker = new Worker('check.js', { type: 'module' });
		const ask = (question: unknown, kind: string): Promise<{ problems?: Problem[] }> =>
			new Promise((resolve) => {
				const hear = ({ data }: MessageEvent<{ kind: string; problems?: Problem[] }>): void => {
					if (data.kind !== kind) return;
					worker.removeEventListener('message', hear);
					resolve(data);
				};
				worker.addEventListener('message', hear);
				if (question) worker.postMessage(question);
			});
		Object.assign(window, { ask });
		return ask(undefined, 'ready');
	});
	/** What the worker was given; only what is different is sent. */
	const given = new Map<string, string>();
	for (const kind of brokenKinds) {
		const held = new Map(
			[...brokenProgramme(kind)].map(([file, { bytes }]) => [file, Buffer.from(bytes!).toString('base64')]),
		);
		const changes = [...held].filter(([file, body]) => given.get(file) !== body);
		const gone = [...given.keys()].filter((file) => !held.has(file));
		for (const file of gone) given.delete(file);
		for (const [file, body] of changes) given.set(file, body);
		const problems = await page.evaluate(
			async ([written, removed]) => {
				const { ask } = window as unknown as {
					ask(question: unknown, kind: string): Promise<{ problems: Problem[] }>;
				};
				const all = [
					...written.map(([file, body]) => {
						const bytes = Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
						return [file, { bytes, size: bytes.length }];
					}),
					...removed.map((file) => [file, undefined]),
				];
				return (await ask({ changes: all, wants: 'problems', now: Date.now() }, 'problems')).problems;
			},
			[changes, gone] as const,
		);
		expect.soft(`${describeProblems(problems)}\n`, kind).toBe(expectedOf(kind));
	}
	site.stop();
});
