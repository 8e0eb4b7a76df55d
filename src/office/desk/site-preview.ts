import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { FileRefused } from '../file-refused.ts';
import { programOf } from '../menu/run-script.ts';

const PATIENCE = 120_000;

/** The site as it is while it is written, on this machine alone; started when somebody wants to see it. */
export class SitePreview {
	readonly #root: string;
	#contentDir = '';
	#child: ChildProcess | undefined;
	#address: Promise<string> | undefined;

	constructor(root: string) {
		this.#root = root;
	}
	/** Where that of a content folder stands; it takes the place of another one. @throws FileRefused where it does not start */
	begin(contentDir: string): Promise<string> {
		if (contentDir !== this.#contentDir) this.stop();
		this.#contentDir = contentDir;
		this.#address ??= this.#start().catch((error: unknown) => {
			this.stop();
			throw error;
		});
		return this.#address;
	}
	stop(): void {
		this.#child?.kill();
		this.#child = undefined;
		this.#address = undefined;
	}
	async #start(): Promise<string> {
		const port = await freePort();
		const args = ['--host', '127.0.0.1', '--port', String(port)];
		const child = spawn(process.execPath, programOf(this.#root, { script: 'dev', args }), {
			cwd: this.#root,
			env: { ...process.env, CONTENT_DIR: this.#contentDir },
			stdio: ['ignore', 'ignore', 'pipe'],
		});
		this.#child = child;
		let said = '';
		child.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-2000)));
		const address = `http://127.0.0.1:${port}/`;
		for (const end = Date.now() + PATIENCE; Date.now() < end;) {
			if (child.exitCode !== null) throw new FileRefused(`预览没有打开。\n${said}`);
			const isThere = await fetch(address).then(
				() => true,
				() => false,
			);
			if (isThere) {
				child.once('exit', () => {
					if (this.#child === child) this.stop();
				});
				return address;
			}
			await new Promise((resolve) => setTimeout(resolve, 300));
		}
		throw new FileRefused('网站两分钟还没有准备好，预览没有打开。再试一次。');
	}
}

/** A port that nobody listens at. */
function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer()
			.once('error', reject)
			.listen(0, '127.0.0.1', () => {
				const { port } = probe.address() as AddressInfo;
				probe.close(() => resolve(port));
			});
	});
}
