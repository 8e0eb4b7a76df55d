import { publishedPart } from '../../authoring/published-part.ts';
import type { Library } from '../../authoring/library.ts';
import { PUBLISHED_LIST } from '../../authoring/stray-files.ts';
import type { Baseline } from '../../office/guard/baseline.ts';
import { publishedOf, readPublished } from '../../office/guard/published.ts';
import type { Published } from '../../office/guard/published.ts';
import type { Desk } from '../desk.ts';
import { keep, kept } from '../files/kept.ts';

/** What the content is compared with. */
export interface LastPublished {
	published: Published;
	/** The folder, tag or commit that the server knows, a list of what is on the site, or the content as it was opened. */
	from: Baseline['from'] | { kind: 'list'; name: string } | { kind: 'opening' };
}

/** A list that was given, as this browser keeps it. */
interface KeptList {
	name: string;
	text: string;
}

const keyOf = (site: string): string => `published/${site}`;

/** The list that lies with the content, else the one that was chosen on this browser before. */
export async function listAtHand(desk: Desk, site: string): Promise<LastPublished | undefined> {
	const file = `content/${PUBLISHED_LIST}`;
	const bytes = desk.files.includes(file) ? await desk.bytes(file) : undefined;
	const published = bytes && readPublished(new TextDecoder().decode(bytes));
	if (published) return { published, from: { kind: 'list', name: file } };
	const last = (await kept(keyOf(site))) as KeptList | undefined;
	return last && ofText(last);
}

/** Takes a chosen list and keeps it for next time. @returns undefined where it is none */
export async function takeList(file: File): Promise<LastPublished | undefined> {
	const list: KeptList = { name: file.name, text: await file.text() };
	const last = ofText(list);
	if (last) await keep(keyOf(last.published.site), list).catch(() => undefined);
	return last;
}

function ofText({ name, text }: KeptList): LastPublished | undefined {
	const published = readPublished(text);
	return published && { published, from: { kind: 'list', name } };
}

/** The content as it is, where nothing tells what was published. */
export function asOpened(library: Library, today: string): LastPublished {
	const { things, ...whole } = publishedOf(publishedPart(library, today));
	// What could not be read has stand-ins, which nobody published.
	return {
		published: { ...whole, things: things.filter(({ id }) => !/\?\d/.test(id)) },
		from: { kind: 'opening' },
	};
}
