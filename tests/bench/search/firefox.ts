import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Asker } from './chromium.ts';
import { askPage } from './in-page.ts';
import type { Answer } from './in-page.ts';

const PORT = 9333;
/** Queries sent to the page at a time. */
const BATCH = 25;

interface Reply {
	id?: number;
	result?: Record<string, unknown>;
	error?: string;
	message?: string;
}

/** Firefox as the system has it, driven by WebDriver BiDi, which it speaks by itself. */
export async function openFirefox(base: string): Promise<Asker> {
	const profile = mkdtempSync(path.join(tmpdir(), 'bench-firefox-'));
	const firefox = spawn(
		process.env['FIREFOX_PATH'] ?? 'firefox-esr',
		['--headless', '--no-remote', '--profile', profile, `--remote-debugging-port=${PORT}`],
		{ stdio: 'ignore' },
	);
	const socket = await connect(`ws://127.0.0.1:${PORT}/session`);
	let sent = 0;
	const waiting = new Map<
		number,
		{ resolve(reply: Record<string, unknown>): void; reject(error: Error): void }
	>();
	socket.addEventListener('message', ({ data }) => {
		const reply = JSON.parse(String(data)) as Reply;
		const asked = reply.id === undefined ? undefined : waiting.get(reply.id);
		if (!asked) return;
		waiting.delete(reply.id!);
		if (reply.error) asked.reject(new Error(`${reply.error}: ${reply.message}`));
		else asked.resolve(reply.result ?? {});
	});
	const send = (method: string, params: object): Promise<Record<string, unknown>> =>
		new Promise((resolve, reject) => {
			waiting.set(++sent, { resolve, reject });
			socket.send(JSON.stringify({ id: sent, method, params }));
		});
	await send('session.new', { capabilities: {} });
	const { context } = await send('browsingContext.create', { type: 'tab' });
	await send('browsingContext.navigate', { context, url: `${base}/search/`, wait: 'complete' });
	return {
		async ask(asked) {
			const answers: Answer[] = [];
			for (let at = 0; at < asked.length; at += BATCH) {
				const list = JSON.stringify(asked.slice(at, at + BATCH));
				const { result } = await send('script.evaluate', {
					expression: `(${askPage})(${list}, '/').then((answers) => JSON.stringify(answers))`,
					target: { context },
					awaitPromise: true,
				});
				answers.push(...(JSON.parse((result as { value: string }).value) as Answer[]));
			}
			return answers;
		},
		async close() {
			socket.close();
			firefox.kill();
			await new Promise((resolve) => firefox.once('exit', resolve));
			rmSync(profile, { recursive: true, force: true });
		},
	};
}

async function connect(address: string): Promise<WebSocket> {
	for (let turn = 0; ; turn++) {
		const socket = new WebSocket(address);
		const open = await new Promise<boolean>((resolve) => {
			socket.addEventListener('open', () => resolve(true));
			socket.addEventListener('error', () => resolve(false));
		});
		if (open) return socket;
		if (turn > 60) throw new Error(`Firefox does not answer at ${address}`);
		await new Promise((resolve) => setTimeout(resolve, 500));
	}
}
