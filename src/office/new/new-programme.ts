import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EDITORS } from '../../authoring/read/stray-files.ts';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
import { placesToFill, programmeFiles } from './programme-files.ts';

/**
 * Makes the smallest programme in a folder that is not there yet, or empty.
 * @param from the content folder whose guide and menu go along
 */
export function newProgramme(folder: string, today: string, from?: string): Said {
	if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
		return bad(`“${folder}”已经有了，没有动它。换一个新的文件夹。`);
	const files = programmeFiles(today);
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	const along = EDITORS.filter((file) => from !== undefined && existsSync(path.join(from, file)));
	for (const file of along) copyFileSync(path.join(from!, file), path.join(folder, file));
	return good(
		`新建了${Object.keys(files).length}个文件：${Object.keys(files).join('、')}，在“${folder}”里。\n` +
			(along.length > 0 ? `${along.join('、')} 也放了一份。\n` : '') +
			`有${placesToFill(files)}处【待填：……】，都换成内容以后，把文件夹放到 content 的位置，运行 npm run check:content。`,
	);
}
