import { LIMITS, kindOfFile, otherwise, readableSize } from '../../../authoring/beside/file-kinds.ts';
import * as words from '../../text/beside.ts';
import type { Workbench } from '../workbench.ts';

/**
 * Puts a picture or a file into the folder that is called as the page; the address is as the page links it.
 * @returns in words why it cannot be done; the same kinds and sizes go as in the check of the content
 */
export async function addBeside(
	bench: Workbench,
	page: string,
	picked: File,
): Promise<{ address: string; isOtherName: boolean } | { fault: string }> {
	const kind = kindOfFile(picked.name);
	if (!kind) return { fault: words.fileKind(picked.name, otherwise(picked.name)) };
	if (picked.size === 0) return { fault: words.fileEmpty(picked.name) };
	const limit = LIMITS[kind.sort];
	if (picked.size > limit)
		return {
			fault: words.fileSize(picked.name, readableSize(picked.size), readableSize(limit), kind.sort),
		};
	const folder = page.replace(/\.mdx$/, '');
	const ending = /\.\w+$/.exec(picked.name)![0].toLowerCase();
	const name =
		picked.name
			.slice(0, -ending.length)
			.replace(/[\s()[\]<>#?%"'\\/:*|]+/g, '-')
			.replace(/^-+|-+$/g, '') || 'file';
	// On Windows names that differ in capitals alone are one.
	const names = new Set(bench.besides().map((one) => one.toLowerCase()));
	const isTaken = (one: string): boolean => names.has(one.toLowerCase());
	let file = `${folder}/${name}${ending}`;
	const isOtherName = isTaken(file);
	for (let number = 2; isTaken(file); number++) file = `${folder}/${name}-${number}${ending}`;
	let bytes: Uint8Array;
	try {
		bytes = new Uint8Array(await picked.arrayBuffer());
	} catch {
		return { fault: words.fileUnreadable(picked.name) };
	}
	try {
		const written = await bench.addBeside(file, bytes);
		return { address: written.slice(written.indexOf('/') + 1), isOtherName };
	} catch (error) {
		return { fault: words.notPut(picked.name, error instanceof Error ? error.message : String(error)) };
	}
}

const KINDS: Readonly<Record<string, string>> = {
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	webp: 'image/webp',
	gif: 'image/gif',
	svg: 'image/svg+xml',
	mp3: 'audio/mpeg',
	m4a: 'audio/mp4',
	mp4: 'video/mp4',
	webm: 'video/webm',
};

/** Pictures and recordings beside a page as addresses of this window, each made once. */
export interface Shown {
	/** Undefined for what cannot be shown, or is not there. */
	addressOf(file: string): Promise<string | undefined>;
	/** The addresses lead nowhere any more. */
	close(): void;
}

export function shownBeside(bench: Workbench, page: string): Shown {
	const folder = page.slice(0, page.lastIndexOf('/') + 1);
	const made = new Map<string, string>();
	return {
		async addressOf(file) {
			const kind = KINDS[/\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
			if (kind === undefined || /^[a-z]+:|^\//.test(file)) return undefined;
			const known = made.get(file);
			if (known !== undefined) return known;
			const bytes = await bench.bytesOf(folder + decoded(file)).catch(() => undefined);
			if (!bytes) return undefined;
			const address = URL.createObjectURL(new Blob([bytes.slice()], { type: kind }));
			made.set(file, address);
			return address;
		},
		close() {
			for (const address of made.values()) URL.revokeObjectURL(address);
			made.clear();
		},
	};
}

/** An address as a name; what is no address, as `100%.png` while it is typed, is a name already. */
function decoded(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}
