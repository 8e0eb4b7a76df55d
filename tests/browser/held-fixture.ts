import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { HeldFile } from '../../src/authoring/read/memory-reader.ts';

const sound = path.resolve(import.meta.dirname, '../fixtures/other-programme');
const broken = path.resolve(import.meta.dirname, '../fixtures/broken');
const project = path.resolve(import.meta.dirname, '../..');

/** Every broken fixture by its name. */
export const brokenKinds = readdirSync(broken);

/** What the command says of a broken fixture. */
export const expectedOf = (kind: string): string =>
	readFileSync(path.join(broken, kind, 'expected.txt'), 'utf8');

/** Fixtures are laid over the same folders again and again: each is read once. */
const kept = new Map<string, [string, HeldFile][]>();
function filesOnce(folder: string, root?: string): [string, HeldFile][] {
	const files = kept.get(folder) ?? filesIn(folder, root);
	kept.set(folder, files);
	return files;
}

/** The files of a folder as the desk holds them. */
export function filesIn(folder: string, root = 'content'): [string, HeldFile][] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => {
			const place = path.join(parentPath, name);
			const bytes = readFileSync(place);
			const file = path.relative(folder, place).split(path.sep).join('/');
			return [`${root}/${file}`, { bytes: new Uint8Array(bytes), size: bytes.length }];
		});
}

/** The sound programme. */
export const soundProgramme = (): Map<string, HeldFile> => new Map(filesOnce(sound));

/** The sound programme with a broken one laid over it; `x.removed` takes `x` away, `x.folder` makes it a folder. */
export function brokenProgramme(kind: string): Map<string, HeldFile> {
	const held = new Map([
		...filesOnce(path.join(project, 'public'), 'public'),
		...filesOnce(sound),
		...filesOnce(path.join(broken, kind)),
	]);
	held.delete('content/expected.txt');
	for (const name of [...held.keys()]) {
		const [, file, what] = /^(.*)\.(removed|folder)$/.exec(name) ?? [];
		if (file === undefined) continue;
		held.delete(name);
		held.delete(file);
		if (what === 'folder') held.set(`${file}/.kept`, { bytes: new Uint8Array(), size: 0 });
	}
	return held;
}
