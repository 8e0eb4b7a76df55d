import { KINDS } from '../../model/thing-kinds.ts';
import type { ThingKind } from '../../model/thing-kinds.ts';

/** What holds a chapter or a column. */
export function holderOf(kind: ThingKind, id: string): [kind: ThingKind, id: string] | undefined {
	const { within, holder } = KINDS[kind];
	const [slug] = id.split('/') as [string];
	return within && [within, within === 'pages' ? `${holder}/${slug}` : slug];
}

/** An id as its author writes it: of `charter/chapter-1` the chapter only. */
export const ownPart = (kind: ThingKind, id: string): string => (holderOf(kind, id) ? id.split('/')[1]! : id);
