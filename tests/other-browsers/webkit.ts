import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Driver } from './driver.ts';
import { sleep } from './driver.ts';

/** WebKitGTK's MiniBrowser by WebDriver; it needs a display, which Xvfb stands in for. */
export async function webkit(driverCommand: string, browser: string): Promise<Driver> {
	const display = `:${90 + (process.pid % 400)}`;
	const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
		stdio: 'ignore',
	});
	const port = 20_000 + (process.pid % 20_000);
	await sleep(1000);
	const driver = spawn(driverCommand, [`--port=${port}`], {
		stdio: 'ignore',
		env: {
			...process.env,
			DISPLAY: display,
			WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
			LIBGL_ALWAYS_SOFTWARE: '1',
		},
	});
	const send = async <Value>(method: string, address: string, body?: unknown): Promise<Value> => {
		const answer = await fetch(`http://127.0.0.1:${port}${address}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const { value } = (await answer.json()) as { value: Value & { error?: string; message?: string } };
		if (!answer.ok) throw new Error(`${value.error ?? ''}: ${value.message ?? ''}`);
		return value;
	};
	const stop = async (): Promise<void> => {
		for (const child of [driver, screen]) await end(child);
	};
	try {
		const options = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
		let session: { sessionId: string; capabilities: { browserVersion: string } } | undefined;
		for (let tries = 0; !session; tries++) {
			await sleep(500);
			session = await send<typeof session>('POST', '/session', {
				capabilities: { alwaysMatch: options },
			}).catch((error: unknown) => {
				if (tries > 20) throw error;
				return undefined;
			});
		}
		const at = `/session/${session.sessionId}`;
		return {
			name: `WebKitGTK ${session.capabilities.browserVersion}`,
			async open(url) {
				await send('POST', `${at}/url`, { url });
			},
			async run<Value>(body: string) {
				const script = `const done = arguments[0]; (async () => { ${body} })().then((value) => done(JSON.stringify(value) ?? 'null'), (error) => done('!' + error));`;
				const text = await send<string>('POST', `${at}/execute/async`, { script, args: [] });
				if (text.startsWith('!')) throw new Error(text);
				return JSON.parse(text) as Value;
			},
			async close() {
				await send('DELETE', at).catch(() => undefined);
				await stop();
			},
		};
	} catch (error) {
		await stop();
		throw error;
	}
}

function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.kill();
	});
}
