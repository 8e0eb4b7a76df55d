import { LIMITS, kindOfFile, readableSize } from '../../authoring/beside/file-kinds.ts';
import * as words from '../text/views.ts';
import type { Workbench } from './workbench.ts';

/** Puts a picture or a file into the folder that is called as the page; the address is as the page links it. */
export async function addBeside(
	bench: Workbench,
	page: string,
	picked: File,
): Promise<{ address: string } | { fault: string }> {
	const sort = kindOfFile(picked.name)?.sort;
	if (sort === undefined) return { fault: words.fileKind(picked.name) };
	const limit = LIMITS[sort];
	if (picked.size > limit) return { fault: words.fileSize(picked.name, readableSize(limit)) };
	const folder = page.replace(/\.mdx$/, '');
	const ending = /\.\w+$/.exec(picked.name)![0].toLowerCase();
	const name =
		picked.name
			.slice(0, -ending.length)
			.replace(/[\s()[\]<>#?%"'\\/:*|]+/g, '-')
			.replace(/^-+|-+$/g, '') || 'file';
	const taken = new Set(bench.besides());
	let file = `${folder}/${name}${ending}`;
	for (let number = 2; taken.has(file); number++) file = `${folder}/${name}-${number}${ending}`;
	try {
		const written = await bench.addBeside(file, new Uint8Array(await picked.arrayBuffer()));
		return { address: written.slice(written.indexOf('/') + 1) };
	} catch (error) {
		return { fault: error instanceof Error ? error.message : String(error) };
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
			const bytes = await bench.bytesOf(folder + decodeURI(file)).catch(() => undefined);
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
