import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
import type { DeskFiles } from './bundle.ts';

/** What the desk is made of; its parts have names that change with them. */
const OWN = /^(?:index\.html|desk\.css|[\w.-]+\.js)$/;
/** Nothing else has one of these. */
const MARKS = ['desk.js', 'desk.css'];

/** Puts the desk into a folder that is new, empty, or holds an earlier desk alone; no other is touched. */
export function writeDesk(folder: string, files: DeskFiles): Said {
	if (existsSync(folder)) {
		if (!statSync(folder).isDirectory()) return bad(`“${folder}”是一个文件，不是文件夹，没有动它。`);
		const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
		const other =
			entries.find((entry) => !entry.isFile() || !OWN.test(entry.name)) ??
			(entries.some(({ name }) => MARKS.includes(name)) ? undefined : entries[0]);
		if (other)
			return bad(`“${folder}”里有别的东西（“${other.name}”），不是以前的编辑台，没有动它。换一个空文件夹。`);
		for (const { name } of entries) rmSync(path.join(folder, name));
	}
	mkdirSync(folder, { recursive: true });
	for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
	const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
	return good(
		`编辑台在 ${folder}：${files.size}个文件，${(size / 1e6).toFixed(1)} MB。放到任何一个 https 地址，用浏览器打开；不要放进读者的网站。`,
	);
}
