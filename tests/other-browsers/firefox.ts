import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callOver } from './calls.ts';
import type { Driver } from './driver.ts';

/**
 * What a reader's Firefox does with pages of a folder, each of which is an origin of its own; one that is driven from
 * outside would let them share all.
 */
const AS_READERS_HAVE_IT =
	'user_pref("remote.prefs.recommended", false);\nuser_pref("security.fileuri.strict_origin_policy", true);\n';

/** A Firefox that runs, and the page that it shows. */
interface Running {
	context: string;
	version: string;
	send: Awaited<ReturnType<typeof callOver>>['send'];
	/** By its own command, so that it writes what it keeps; by force where it does not. */
	end(): Promise<void>;
}

async function startIn(profile: string, command: string): Promise<Running> {
	const child = spawn(
		command,
		['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'],
		{
			stdio: ['ignore', 'ignore', 'pipe'],
			env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
		},
	);
	const address = await new Promise<string>((resolve, reject) => {
		let said = '';
		const timer = setTimeout(() => reject(new Error(`Firefox没有启动：${said}`)), 60_000);
		child.stderr.on('data', (text: Buffer) => {
			said += text.toString();
			const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
			if (!found) return;
			clearTimeout(timer);
			resolve(`${found}/session`);
		});
	});
	const { send, hangUp } = await callOver(address);
	const { capabilities } = await send<{ capabilities: { browserVersion: string } }>('session.new', {
		capabilities: {},
	});
	const { contexts } = await send<{ contexts: { context: string }[] }>('browsingContext.getTree', {});
	return {
		context: contexts[0]!.context,
		version: capabilities.browserVersion,
		send,
		async end() {
			const gone = new Promise((resolve) => child.once('exit', resolve));
			await send('browser.close', {}).catch(() => undefined);
			hangUp();
			const timer = setTimeout(() => child.kill(), 10_000);
			await gone;
			clearTimeout(timer);
		},
	};
}

/** Firefox by WebDriver BiDi, which it speaks by itself. */
export async function firefox(command: string, opensFolder = false): Promise<Driver> {
	const profile = mkdtempSync(path.join(tmpdir(), 'study-firefox-'));
	if (opensFolder) writeFileSync(path.join(profile, 'user.js'), AS_READERS_HAVE_IT);
	let running = await startIn(profile, command);
	return {
		name: `Firefox ${running.version}`,
		async open(url) {
			const { send, context } = running;
			const visit = (): Promise<unknown> =>
				send('browsingContext.navigate', { context, url, wait: 'complete' });
			// Of a page that comes while another one still loads the end is now and then never told.
			const late = new Promise((resolve) => setTimeout(resolve, 15_000, 'late').unref());
			if ((await Promise.race([visit(), late])) === 'late') await visit();
		},
		async run<Value>(body: string) {
			const { send, context } = running;
			const { result, exceptionDetails } = await send<{
				result?: { value?: string };
				exceptionDetails?: { text: string };
			}>('script.evaluate', {
				expression: `(async () => JSON.stringify(await (async () => { ${body} })()) ?? 'null')()`,
				target: { context },
				awaitPromise: true,
			});
			if (exceptionDetails) throw new Error(exceptionDetails.text);
			return JSON.parse(result!.value!) as Value;
		},
		async restart() {
			await running.end();
			running = await startIn(profile, command);
		},
		async close() {
			await running.end();
			rmSync(profile, { recursive: true, force: true });
		},
	};
}
