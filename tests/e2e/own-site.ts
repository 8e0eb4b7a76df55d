import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMALL_SITE } from '../browser/built-folders.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import type { Oddities } from '../browser/serve-folder.ts';

/** A copy of the small programme's site on a server of its own, which can be odd, broken, changed and stopped. */
export class OwnSite {
	readonly folder = mkdtempSync(path.join(tmpdir(), 'study-site-'));
	readonly #oddities: Oddities;
	#server: Server | undefined;
	base = '';

	constructor(oddities: Oddities = {}) {
		this.#oddities = oddities;
	}

	async start(at: string): Promise<void> {
		if (!existsSync(path.join(this.folder, 'index.html')))
			cpSync(SMALL_SITE, this.folder, { recursive: true });
		const port = this.base ? Number(new URL(this.base).port) : 0;
		const { base, server } = await serveFolder(this.folder, port, this.#oddities);
		this.#server = server;
		this.base = base + at;
	}
	async stop(): Promise<void> {
		const server = this.#server;
		this.#server = undefined;
		server?.closeAllConnections();
		await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
	}
	change(file: string, edit: (text: string) => string): void {
		const address = path.join(this.folder, file);
		writeFileSync(address, edit(readFileSync(address, 'utf8')));
	}
	/** As if another version had been published, or of that only some files. */
	publishAnother(files: readonly string[] = ['sw.js', 'offline.json']): void {
		for (const file of files) this.change(file, (text) => text.replace(/"([0-9a-f]{12})"/, '"new-version0"'));
	}
	async remove(): Promise<void> {
		await this.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
