import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** An author's file as it stands, byte marks and line ends too. */
export interface ContentFile {
	/** Path inside the content folder. */
	file: string;
	text: string;
}

/** Every page and list of a content folder, in order of their names; files that are not UTF-8 are left to the check. */
export function contentFiles(contentDir: string): ContentFile[] {
	return readdirSync(contentDir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.(mdx|yaml)$/.test(entry.name) && !/^[.~]/.test(entry.name))
		.map((entry) => path.relative(contentDir, path.join(entry.parentPath, entry.name)))
		.map((file) => file.split(path.sep).join('/'))
		.sort()
		.map((file) => ({ file, text: readFileSync(path.join(contentDir, file), 'utf8') }));
}
