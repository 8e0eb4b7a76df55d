import { isSeen } from '../../office/desk/desk-path.ts';
import type { ZipEntry } from '../../office/packed/zip-directory.ts';
import * as words from '../text/zip.ts';
import { FolderFault } from './content-folder.ts';

const MEGABYTE = 1_000_000;
/** A content folder with its recordings; what unpacks to more is no content folder. */
const UNPACKED_LIMIT = 1500 * MEGABYTE;
const FILE_LIMIT = 500 * MEGABYTE;
const MOST_FILES = 20_000;

/** What systems put into zips by themselves. */
const SYSTEM = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const SITE = 'site.yaml';

/**
 * The files of a zipped programme by their paths from its folder. The zip may hold the programme's folder, what is in
 * it, or its content folder, by whatever name; what is in it besides is left alone.
 * @throws FolderFault where the zip climbs out of its folder, holds no programme or more than one, or too much
 */
export function programmeInZip(entries: readonly ZipEntry[]): Map<string, ZipEntry> {
	const named: [string, ZipEntry][] = [];
	for (const entry of entries) {
		const name = entry.name.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
		if (name.split('/').includes('..') || /^\/|^[a-z]:/i.test(name))
			throw new FolderFault(words.climbs(entry.name));
		if (name !== '' && !name.endsWith('/') && !SYSTEM.test(name)) named.push([name, entry]);
	}
	const content = contentFolderOf(named.map(([name]) => name));
	const project = /^(.*\/)?content\/$/.test(content) ? content.slice(0, -'content/'.length) : undefined;
	const found = new Map<string, ZipEntry>();
	const folded = new Map<string, string>();
	let size = 0;
	for (const [name, entry] of named) {
		const file = name.startsWith(content)
			? `content/${name.slice(content.length)}`
			: project !== undefined && name.startsWith(`${project}public/`)
				? name.slice(project.length)
				: undefined;
		if (file === undefined || !isSeen(file)) continue;
		if (entry.isLink) throw new FolderFault(words.link(name));
		if (entry.isEncrypted) throw new FolderFault(words.encrypted);
		if (entry.size > FILE_LIMIT) throw new FolderFault(words.fileTooLarge(name));
		const same = folded.get(file.normalize().toLowerCase());
		if (same !== undefined) throw new FolderFault(words.sameName(same, name));
		folded.set(file.normalize().toLowerCase(), name);
		found.set(file, entry);
		size += entry.size;
	}
	if (found.size > MOST_FILES) throw new FolderFault(words.tooMany(found.size, MOST_FILES));
	if (size > UNPACKED_LIMIT) throw new FolderFault(words.tooMuch);
	return found;
}

/** The folder of a zip that is the content of a programme, with its `/`; the outermost where there are several. */
function contentFolderOf(names: readonly string[]): string {
	const sites = names.filter((name) => name === SITE || name.endsWith(`/${SITE}`));
	if (sites.length === 0) {
		const zip = names.find((name) => /\.zip$/i.test(name));
		throw new FolderFault(zip === undefined ? words.noProgramme : words.zipInside(zip));
	}
	const depthOf = (name: string): number => name.split('/').length;
	const depth = Math.min(...sites.map(depthOf));
	const outermost = sites.filter((name) => depthOf(name) === depth);
	// A copy that lies beside the content has another name.
	const called = outermost.filter((name) => name.endsWith(`content/${SITE}`));
	const [site, other] = called.length === 1 ? called : outermost;
	if (other !== undefined) throw new FolderFault(words.twoProgrammes(site!, other));
	return site!.slice(0, -SITE.length);
}
