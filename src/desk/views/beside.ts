import * as words from '../text/views.ts';
import type { Workbench } from './workbench.ts';

const ALLOWED = /\.(?:jpe?g|png|webp|gif|svg|mp3|m4a|mp4|webm|pdf|docx|xlsx|pptx|zip)$/i;
const LIMIT = 50 * 1024 * 1024;

/** Puts a picture or a file into the folder that is called as the page; the address is as the page links it. */
export async function addBeside(
	bench: Workbench,
	page: string,
	picked: File,
): Promise<{ address: string } | { fault: string }> {
	if (!ALLOWED.test(picked.name)) return { fault: words.fileKind(picked.name) };
	if (picked.size > LIMIT) return { fault: words.fileSize(picked.name) };
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
};

/** A picture beside a page as an address of this window. */
export async function pictureOf(
	bench: Workbench,
	page: string,
	address: string,
): Promise<string | undefined> {
	const folder = page.slice(0, page.lastIndexOf('/') + 1);
	const kind = KINDS[/\.(\w+)$/.exec(address)?.[1]?.toLowerCase() ?? ''];
	if (kind === undefined || /^[a-z]+:|^\//.test(address)) return undefined;
	const bytes = await bench.bytesOf(folder + decodeURI(address)).catch(() => undefined);
	return bytes && URL.createObjectURL(new Blob([bytes.slice()], { type: kind }));
}
