import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../../../src/authoring/check-content.ts';

/** A sound content folder of another programme. */
export const sound = path.resolve(import.meta.dirname, '../../fixtures/other-programme');

/** What the checks say when files of the sound folder are edited: `line what | value`. */
export function told(edits: Readonly<Record<string, (text: string) => string>>): string[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
	try {
		cpSync(sound, folder, { recursive: true });
		for (const [file, edit] of Object.entries(edits)) {
			const place = path.join(folder, file);
			writeFileSync(place, edit(readFileSync(place, 'utf8')));
		}
		return checkContent(folder).problems.map(({ line, what, value }) => `${line} ${what} | ${value ?? ''}`);
	} finally {
		rmSync(folder, { recursive: true });
	}
}
