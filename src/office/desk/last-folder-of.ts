import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PUBLISHED_LIST } from '../../authoring/read/stray-files.ts';
import { valueOf } from '../edit/yaml-text.ts';
import { readPublished } from '../guard/published.ts';
import { lastFolder } from '../last-folder.ts';

/** Where the site of a content folder was last published to; undefined where another programme's was. */
export function lastFolderOf(contentDir: string, folder = lastFolder()): string | undefined {
	const own = siteIn(path.join(contentDir, 'site.yaml'));
	if (folder === undefined || own === undefined) return folder;
	const list = path.join(folder, PUBLISHED_LIST);
	const published = existsSync(list) ? readPublished(readFileSync(list, 'utf8')) : undefined;
	return published && published.site !== own ? undefined : folder;
}

/** The id that stands in `site.yaml`; undefined where it cannot be read. */
function siteIn(file: string): string | undefined {
	if (!existsSync(file)) return undefined;
	const value = valueOf({ file: 'site.yaml', text: readFileSync(file, 'utf8') });
	const { id } = (value ?? {}) as { id?: unknown };
	return typeof id === 'string' ? id : undefined;
}
