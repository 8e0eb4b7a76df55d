import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SMALL_SITE } from '../browser/built-folders.ts';
import { serveFolder } from '../browser/serve-folder.ts';
import type { Oddities } from '../browser/serve-folder.ts';

/** Enough of the site to be saved and read. */
export const FEW = /^(?:|404\.html|_astro\/page\..*|(?:glossary|my|topics)\/.*)$/;

/** What the build packed, which a server may send in place of a file. */
export const isPacked = (name: string): boolean => /\.(?:br|gz)$/.test(name);

/**
 * A copy of the small programme's site on a server of its own, which can be odd, broken, changed and stopped; without
 * what the build packed: a host may take that away.
 */
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
			cpSync(SMALL_SITE, this.folder, { recursive: true, filter: (name) => !isPacked(name) });
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
	/** Has of all files only those saved that match: how they are saved does not hang on how many there are. */
	saveOnly(files: RegExp): void {
		this.change('sw.js', (text) =>
			text.replace(/(?<=const FILES = ).*(?=;\n)/, (list) =>
				JSON.stringify(
					(JSON.parse(list) as [file: string, revision: string][]).filter(([file]) => files.test(file)),
				),
			),
		);
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
