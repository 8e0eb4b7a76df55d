import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveDesk } from '../../../src/office/desk/serve-desk.ts';
import { test as base } from '../site.ts';
import { deskFiles, noActs } from './desk-site.ts';

export { expect } from '../site.ts';

const PROGRAMME = path.resolve(import.meta.dirname, '../../fixtures/other-programme');

/** A desk of its own for each test, over a copy of a small programme; what a test goes to first opens it. */
export interface OpenDesk {
	address: string;
	/** The folder itself. */
	content: string;
	/** What stands in a file of the folder now. */
	read(file: string): string;
	/** What somebody else does to a file. */
	write(file: string, text: string): void;
}

export const test = base.extend<{ desk: OpenDesk }>({
	desk: async ({}, use) => {
		const folder = mkdtempSync(path.join(tmpdir(), 'desk-'));
		const contentDir = path.join(folder, 'content');
		const publicDir = path.join(folder, 'public');
		cpSync(PROGRAMME, contentDir, { recursive: true });
		const running = await serveDesk({ files: deskFiles('server'), contentDir, publicDir, acts: noActs });
		await use({
			address: running.address,
			content: contentDir,
			read: (file) => readFileSync(path.join(contentDir, file), 'utf8'),
			write: (file, text) => writeFileSync(path.join(contentDir, file), text),
		});
		await running.stop();
		rmSync(folder, { recursive: true, force: true });
	},
});
