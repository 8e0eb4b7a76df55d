import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callOver } from './calls.ts';
import type { Driver } from './driver.ts';

/**
 * A Chromium of any age by its DevTools protocol; `libraries` are folders with what an old one needs and systems of
 * today lack: without them it is one of today.
 */
export async function chromium(command: string, libraries?: readonly string[]): Promise<Driver> {
	const profile = mkdtempSync(path.join(tmpdir(), 'study-chromium-'));
	const child = spawn(
		command,
		[
			'--headless',
			'--no-sandbox',
			...(libraries ? ['--no-zygote', '--single-process'] : []),
			'--disable-gpu',
			// Else an old one without its drawing library asks for it again and again, and answers nothing meanwhile.
			'--disable-software-rasterizer',
			'--disable-gpu-compositing',
			'--disable-dev-shm-usage',
			'--window-size=1280,900',
			`--user-data-dir=${profile}`,
			'--remote-debugging-port=0',
			'about:blank',
		],
		{
			stdio: ['ignore', 'ignore', 'pipe'],
			// A group of its own: one of today has processes that outlive the first.
			detached: true,
			env: { ...process.env, HOME: profile, ...(libraries && { LD_LIBRARY_PATH: libraries.join(':') }) },
		},
	);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		const timer = setTimeout(() => reject(new Error(`${command} 没有启动：${said}`)), 60_000);
		child.stderr.on('data', (text: Buffer) => {
			said += text.toString();
			const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
			if (!found) return;
			clearTimeout(timer);
			resolve(found);
		});
	});
	const { host } = new URL(address);
	const askJson = async <Value>(name: string): Promise<Value> =>
		(await (await fetch(`http://${host}/json/${name}`)).json()) as Value;
	const { Browser: name } = await askJson<{ Browser: string }>('version');
	const pages = await askJson<{ type: string; webSocketDebuggerUrl: string }[]>('list');
	const { send, hangUp } = await callOver(pages.find(({ type }) => type === 'page')!.webSocketDebuggerUrl);
	const run = async <Value>(body: string): Promise<Value> => {
		const { result, exceptionDetails } = await send<{
			result: { value?: string };
			exceptionDetails?: { text: string; exception?: { description?: string } };
		}>('Runtime.evaluate', {
			expression: `(async () => JSON.stringify(await (async () => { ${body} })()) ?? 'null')()`,
			awaitPromise: true,
		});
		if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return JSON.parse(result.value!) as Value;
	};
	return {
		name: name.replace('Headless', '').replace('/', ' '),
		async open(url) {
			await send('Page.navigate', { url });
			// An address that differs by its end alone loads nothing.
			for (let tries = 0; tries < 200; tries++) {
				const isThere = await run<boolean>(
					`return location.href.split('#')[0] === ${JSON.stringify(url.split('#')[0])} && document.readyState === 'complete'`,
				).catch(() => false);
				if (isThere) return;
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
			throw new Error(`${url} 没有打开`);
		},
		run,
		async close() {
			hangUp();
			const gone = new Promise((resolve) => child.once('exit', resolve));
			process.kill(-child.pid!, 'SIGKILL');
			await gone;
			child.stderr.destroy();
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
