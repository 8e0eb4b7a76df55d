import { KINDS } from '../../model/thing-kinds.ts';
import { calledOf } from './side-by-side.ts';
import type { SideBySide } from './side-by-side.ts';
import type { ThingChange } from './comparison.ts';
import { ownPart } from './holder-of.ts';
import type { PublishedThing } from './published.ts';

/** Ids that a thing had and that nothing carries any more. @param heir the thing as it is now */
export function lostFormerIds(
	was: PublishedThing,
	heir: PublishedThing,
	{ now, isRetired, hasEvents }: SideBySide,
): ThingChange[] {
	const { kind } = was;
	if (KINDS[kind].loses === 'anchor' && !hasEvents(heir)) return [];
	const isLed = (old: string): boolean =>
		isRetired(kind, old) ||
		[...now(kind).values()].some((thing) => thing.id === old || thing.former?.includes(old));
	return (was.former ?? [])
		.filter((old) => !isLed(old))
		.map((old) => ({
			isLoss: true,
			what: `${calledOf(was)}以前叫“${old}”，这个旧编号没有写下去`,
			remedy: `把“${ownPart(kind, old)}”写回 ${KINDS[kind].former}`,
			thing: heir,
			...(KINDS[kind].former && { fixes: { former: { kind, of: heir.id, id: ownPart(kind, old) } } }),
		}));
}
