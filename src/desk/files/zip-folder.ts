import { strToU8, unzipSync, zipSync } from 'fflate';
import { isSeen } from '../../office/desk/desk-path.ts';
import { FolderFault } from './content-folder.ts';
import type { Written } from './content-folder.ts';
import { MemoryFolder, refuse } from './memory-folder.ts';

const MEGABYTE = 1_000_000;
/** A content folder with its recordings; what unpacks to more is no content folder. */
const ZIP_LIMIT = 1000 * MEGABYTE;
const UNPACKED_LIMIT = 1500 * MEGABYTE;
const MOST_FILES = 20_000;

/** What systems put into zips by themselves. */
const SYSTEM = /(^|\/)(?:__MACOSX\/|\.[^/]*$|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files of a zipped programme by their paths from its folder. The zip may hold the programme's folder, what is in
 * it, or its content folder, by whatever name.
 * @throws FolderFault where it is no zip, is damaged, climbs out of its folder, unpacks to too much or holds no programme
 */
export function unzipProgramme(bytes: Uint8Array): Map<string, Uint8Array> {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
		throw new FolderFault('这不是 ZIP 压缩包。请把 content 文件夹压缩成 .zip 再来（.rar、.7z 不行）。');
	if (bytes.length > ZIP_LIMIT) throw new FolderFault('压缩包超过1 GB，打不开。请去掉不用的录像再压缩。');
	let size = 0;
	let files: Record<string, Uint8Array>;
	try {
		let number = 0;
		files = unzipSync(bytes, {
			filter: ({ name: written, originalSize }) => {
				const name = nameOf(written);
				if (name.split(/[\\/]/).includes('..') || /^[\\/]|^[a-z]:/i.test(name))
					throw new FolderFault(`压缩包里的“${name}”指向文件夹外面，不像正常的压缩包，没有打开。`);
				if (name.endsWith('/') || SYSTEM.test(name)) return false;
				size += originalSize;
				number += 1;
				if (size > UNPACKED_LIMIT || number > MOST_FILES)
					throw new FolderFault('压缩包展开以后太大，不像一个内容文件夹，没有打开。');
				return true;
			},
		});
	} catch (error) {
		if (error instanceof FolderFault) throw error;
		throw new FolderFault('压缩包是坏的，打不开。请重新压缩一次。');
	}
	const named = Object.entries(files).map(([written, one]) => [slashed(nameOf(written)), one] as const);
	const names = named.map(([name]) => name);
	const site = names
		.filter((name) => name === 'site.yaml' || name.endsWith('/site.yaml'))
		.sort((a, b) => a.split('/').length - b.split('/').length)[0];
	if (site === undefined)
		throw new FolderFault('压缩包里没有 site.yaml，不是一个学习活动的内容。请压缩整个 content 文件夹。');
	const content = site.slice(0, -'site.yaml'.length);
	const project = content.endsWith('content/') ? content.slice(0, -'content/'.length) : undefined;
	const found = new Map<string, Uint8Array>();
	for (const [name, one] of named) {
		const file = name.startsWith(content)
			? `content/${name.slice(content.length)}`
			: project !== undefined && name.startsWith(`${project}public/`)
				? name.slice(project.length)
				: undefined;
		if (file !== undefined && isSeen(file)) found.set(file, one);
	}
	return found;
}

const slashed = (name: string): string => name.replaceAll('\\', '/');

/**
 * A name as it was meant: Windows writes Chinese names in its own encoding and does not say so, others in UTF-8 without
 * a word. Both arrive with a sign a byte.
 */
function nameOf(written: string): string {
	if (/^[\0-\x7f]*$/.test(written) || /[^\0-\xff]/.test(written)) return written;
	const bytes = Uint8Array.from(written, (sign) => sign.charCodeAt(0));
	for (const encoding of ['utf-8', 'gb18030'])
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {
			// Of another encoding.
		}
	return written;
}

/** Keeps what files have become, all of them or none; null for one that is gone. @throws FolderFault where it cannot */
export type KeepChanges = (changes: ReadonlyMap<string, Uint8Array | null>) => Promise<void>;

/** The programme of a zip, changed in memory only; what was changed is fetched as another zip. */
export class ZipFolder extends MemoryFolder {
	readonly #before: ReadonlyMap<string, Uint8Array>;
	readonly #keep: KeepChanges | undefined;
	readonly #isChanged: boolean;

	/**
	 * @param files as they were in the zip
	 * @param changes that were made before; null for a file that is gone
	 * @param keep keeps each change where a closed browser does not lose it
	 */
	constructor(
		name: string,
		files: ReadonlyMap<string, Uint8Array>,
		changes: ReadonlyMap<string, Uint8Array | null> = new Map(),
		keep?: KeepChanges,
	) {
		const now = new Map(files);
		for (const [file, bytes] of changes) {
			if (bytes === null) now.delete(file);
			else now.set(file, bytes);
		}
		super(now, { name, way: 'zip' });
		this.#before = files;
		this.#keep = keep;
		this.#isChanged = changes.size > 0;
	}
	/** The texts as they were in the zip, where some had been changed before it was opened. */
	get before(): ReadonlyMap<string, { bytes: Uint8Array; size: number }> | undefined {
		if (!this.#isChanged) return undefined;
		const texts = [...this.#before].filter(([file]) => /\.(?:mdx|yaml)$/.test(file));
		return new Map(texts.map(([file, bytes]) => [file, { bytes, size: bytes.length }]));
	}
	// A change is kept first: what the browser could not keep has not been made.
	override async write(file: string, bytes: Uint8Array, expected: string | undefined): Promise<Written> {
		await this.#keepWhere(file, expected, [[file, bytes]]);
		return super.write(file, bytes, expected);
	}
	override async remove(file: string, expected: string): Promise<Written> {
		await this.#keepWhere(file, expected, [[file, null]]);
		return super.remove(file, expected);
	}
	override async move(from: string, to: string, expected: string): Promise<Written> {
		const [now, taken] = [await this.read(from), await this.read(to)];
		if (now && !taken)
			await this.#keepWhere(from, expected, [
				[to, now.bytes],
				[from, null],
			]);
		return super.move(from, to, expected);
	}
	/** Keeps changes where a file is as expected; where it is not, the write itself says so. */
	async #keepWhere(
		file: string,
		expected: string | undefined,
		changes: readonly (readonly [string, Uint8Array | null])[],
	): Promise<void> {
		for (const [changed] of changes) refuse(changed);
		if ((await this.read(file))?.version === expected) await this.#keep?.(new Map(changes));
	}
	/** What is not as it was in the zip. */
	async changes(): Promise<{ changed: Map<string, Uint8Array>; removed: string[] }> {
		const changed = new Map<string, Uint8Array>();
		const there = await this.readMany((await this.list()).map(({ file }) => file));
		for (const [file, { bytes }] of there) {
			const before = this.#before.get(file);
			if (!before || !isSame(before, bytes)) changed.set(file, bytes);
		}
		return { changed, removed: [...this.#before.keys()].filter((file) => !there.has(file)) };
	}
	/** A zip of the changed files, with a note of what is to be deleted by hand; undefined where nothing changed. */
	async zipChanges(): Promise<Uint8Array | undefined> {
		const { changed, removed } = await this.changes();
		if (changed.size === 0 && removed.length === 0) return undefined;
		const files: Record<string, Uint8Array> = Object.fromEntries(changed);
		if (removed.length > 0) files['要删除的文件.txt'] = strToU8(`\uFEFF${removed.join('\r\n')}\r\n`);
		return zipSync(files, { level: 6 });
	}
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
	one === other || (one.length === other.length && one.every((byte, at) => byte === other[at]));
