import { placeholderIn } from '../../authoring/body/placeholder.ts';
import { publishedPart } from '../../authoring/dates/published-part.ts';
import type { Library } from '../../authoring/read/library.ts';
import { PUBLISHED_LIST } from '../../authoring/read/stray-files.ts';
import { publishedOf, readPublished } from '../../office/guard/published.ts';
import type { Published } from '../../office/guard/published.ts';
import type { Site } from '../../model/site.ts';
import type { Desk } from '../desk.ts';
import { keepOne, kept } from '../store/browser-database.ts';
import type { ComparedWith } from '../text/guard.ts';

/** What the content is compared with. */
export interface LastPublished {
	published: Published;
	from: ComparedWith;
}

/** A list that was given, as this browser keeps it. */
interface KeptList {
	name: string;
	text: string;
}

const keyOf = (site: string): string => `published/${site}`;

/**
 * The list that lies with the content, else that of the site where this page comes from the same host, else the one that
 * was chosen on this browser before.
 */
export async function listAtHand(
	desk: Desk,
	{ id, url }: Pick<Site, 'id' | 'url'>,
): Promise<LastPublished | undefined> {
	const file = `content/${PUBLISHED_LIST}`;
	const bytes = desk.files.includes(file) ? await desk.bytes(file) : undefined;
	const published = bytes && readPublished(new TextDecoder().decode(bytes));
	if (published) return { published, from: { kind: 'list', name: file } };
	const online = url === undefined ? undefined : await listOfSite(url);
	if (online?.published.site === id) return online;
	const last = (await kept(keyOf(id))) as KeptList | undefined;
	return last && ofText(last);
}

/** The list that the site itself carries; the policy of the desk lets it ask its own host alone. */
async function listOfSite(url: string): Promise<LastPublished | undefined> {
	const address = new URL(PUBLISHED_LIST, url.endsWith('/') ? url : `${url}/`);
	if (address.origin !== globalThis.location?.origin) return undefined;
	try {
		const answer = await fetch(address, { cache: 'no-cache' });
		return answer.ok ? ofText({ name: address.href, text: await answer.text() }) : undefined;
	} catch {
		return undefined;
	}
}

/** Takes a chosen list of a site and keeps it for next time. @returns undefined where it is none */
export async function takeList(file: File, site: string): Promise<LastPublished | undefined> {
	const list: KeptList = { name: file.name, text: await file.text() };
	const last = ofText(list);
	if (last?.published.site !== site) return undefined;
	await keepOne(keyOf(last.published.site), list).catch(() => undefined);
	return last;
}

function ofText({ name, text }: KeptList): LastPublished | undefined {
	const published = readPublished(text);
	return published && { published, from: { kind: 'list', name } };
}

/** The content as it is, where nothing tells what was published; without a site where it has no id yet. */
export function asOpened(library: Library, today: string): LastPublished {
	const part = publishedPart(library, today);
	const { things, site, ...whole } = publishedOf(part);
	// What could not be read has stand-ins, which nobody published, as nobody publishes what is still to be filled in.
	const known = things.filter(({ id, text }) => !/\?\d/.test(id) && placeholderIn(text) === undefined);
	const updates = part.updates.filter(({ title }) => placeholderIn(title) === undefined).map(({ id }) => id);
	const isNamed = !site.startsWith('?');
	return {
		published: isNamed
			? { ...whole, site, things: known, updates }
			: { ...whole, site: '', things: [], updates: [] },
		from: { kind: 'opening' },
	};
}
