import type { Library } from '../../authoring/read/library.ts';
import { KINDS } from '../../model/thing-kinds.ts';
import { publishedOf } from '../../office/guard/published.ts';
import type { Published, PublishedThing } from '../../office/guard/published.ts';

/** What a stand-in is called. */
const STAND_IN = /\?\d/;

/**
 * What was published without what may stand in files that cannot be read: of that nobody knows whether it is still
 * there. What stands in the others, and what no such file names, is compared.
 * @param library with stand-ins where something could not be read
 * @param unread every text that such a file has or had, undefined where it has none that can be read
 */
export function knownPart(
	published: Published,
	library: Library,
	unread: readonly { file: string; text: string | undefined }[],
): Published {
	const now = new Map<string, PublishedThing>();
	for (const thing of publishedOf(library).things)
		for (const id of [thing.id, ...(thing.former ?? [])]) now.set(`${thing.kind} ${id}`, thing);
	const mayStandThere = ({ kind, id }: PublishedThing): boolean =>
		unread.some(
			({ file, text }) =>
				file === fileOf(kind, id) ||
				(mayHold(file, kind) && (text === undefined || names(text, id) || names(text, ownPart(id)))),
		);
	const isKnown = (thing: PublishedThing): boolean => {
		const own = now.get(`${thing.kind} ${thing.id}`);
		return own ? !STAND_IN.test(own.id + own.text) : !mayStandThere(thing);
	};
	const isNamed = !STAND_IN.test(library.site.id);
	return {
		...published,
		site: isNamed ? published.site : library.site.id,
		things: published.things
			.filter(isKnown)
			.map((thing) =>
				thing.former
					? { ...thing, former: thing.former.filter((id) => !mayStandThere({ ...thing, id })) }
					: thing,
			),
	};
}

/** The file that is called as a thing is, or as what holds it. */
function fileOf(kind: PublishedThing['kind'], id: string): string {
	const [slug] = id.split('/') as [string];
	const { holder, within } = KINDS[kind];
	if (kind === 'pages') return `${id}.mdx`;
	return `${holder}/${slug}.${within === 'pages' ? 'mdx' : 'yaml'}`;
}

/** Whether a file may hold things of a kind, or say that they were taken down; any page may have had the address of another. */
const mayHold = (file: string, kind: PublishedThing['kind']): boolean =>
	file === 'retired.yaml' ||
	(kind === 'pages' ? file.endsWith('.mdx') : file.split('/')[0] === KINDS[kind].holder);

/** Of `charter/one` what its author writes. */
const ownPart = (id: string): string => id.split('/').slice(-1)[0]!;

/** Whether an id stands in a text as a word of its own. */
function names(text: string, id: string): boolean {
	const isPart = (letter: string | undefined): boolean => letter !== undefined && /[\w-]/.test(letter);
	for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
		if (!isPart(text[at - 1]) && !isPart(text[at + id.length])) return true;
	return false;
}
