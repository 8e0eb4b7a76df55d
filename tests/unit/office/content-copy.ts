import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const sound = path.resolve(import.meta.dirname, '../../fixtures/other-programme');

export interface ContentCopy {
	folder: string;
	read(file: string): string;
	write(file: string, text: string): void;
	/** Replaces what has to be there. */
	edit(file: string, before: string | RegExp, after: string): void;
}

/** A sound content folder of another programme, to be changed; gone after the test. */
export function contentCopy(): ContentCopy {
	const place = mkdtempSync(path.join(tmpdir(), '办公室 content-'));
	onTestFinished(() => rmSync(place, { recursive: true, force: true }));
	const folder = path.join(place, 'content');
	cpSync(sound, folder, { recursive: true });
	const copy: ContentCopy = {
		folder,
		read: (file) => readFileSync(path.join(folder, file), 'utf8'),
		write: (file, text) => writeFileSync(path.join(folder, file), text),
		edit(file, before, after) {
			const text = copy.read(file);
			const edited = text.replace(before, after);
			if (edited === text) throw new Error(`${file} holds no ${before}`);
			copy.write(file, edited);
		},
	};
	return copy;
}
