import { KINDS } from '../../model/thing-kinds.ts';
import type { RetiredKind } from '../../model/retired.ts';
import { calledOf, heirOf } from './side-by-side.ts';
import type { SideBySide } from './side-by-side.ts';
import type { ThingChange, Fixes } from './comparison.ts';
import { holderOf, ownPart } from './holder-of.ts';
import { likeness } from './likeness.ts';
import type { PublishedThing } from './published.ts';

/** As much in common: it is the same thing under another id. */
const SAME = 0.5;

/** What there is to say of a thing that the next publication has no more; undefined where nothing. */
export function goneThing(was: PublishedThing, sides: SideBySide): ThingChange | undefined {
	const { kind, id } = was;
	const called = calledOf(was);
	if (sides.isRetired(kind, id)) return undefined;
	if (sides.written(kind).has(id)) {
		return {
			isLoss: false,
			what: `${called}已经发布过，现在写着等以后发布，这次发布以后读者看不到`,
			remedy: '要接着给读者看的，去掉 draft 和 publishAt；读者的记录留着，再发布时接上',
		};
	}
	if (isGoneWithHolder(was, sides)) return undefined;
	const same = likelyHeir(was, sides);
	const fixes = fixesFor(was, same, sides);
	if (KINDS[kind].loses === 'anchor' && !(same && (sides.hasEvents(was) || sides.hasEvents(same)))) {
		const led = same && KINDS[kind].former ? { remedy: renamed(was, same), thing: same } : {};
		return { isLoss: false, what: `${called}没有了`, ...led, ...(fixes && { fixes }) };
	}
	const retire = `确实不要了，在 retired.yaml 的 ${kind} 里写上“${id}”`;
	if (!same) {
		const remedy = `误删的，从旧版本里找回来；${retire}`;
		return { isLoss: true, what: `${called}没有了`, remedy, ...(fixes && { fixes }) };
	}
	return {
		isLoss: true,
		what: `${called}没有了，像是改成了“${same.id}”${kind === 'schedule' ? '，存进日历的读者会有两条' : ''}`,
		remedy: KINDS[kind].former
			? `${renamed(was, same)}；${retire}`
			: `改回“${id}”，这一种的编号不能改；${retire}`,
		thing: same,
		...(fixes && { fixes }),
	};
}

/** With its page and all its records gone, a chapter is not told once more. */
function isGoneWithHolder({ kind, id }: PublishedThing, { before, now }: SideBySide): boolean {
	const holder = holderOf(kind, id);
	if (!holder) return false;
	const [kindOfHolder, idOfHolder] = holder;
	return (
		before(kindOfHolder).has(idOfHolder) &&
		!now(kindOfHolder).has(idOfHolder) &&
		!heirOf(now, kindOfHolder, idOfHolder)
	);
}

/** What is new and says much the same. */
function likelyHeir({ kind, text }: PublishedThing, { before, now }: SideBySide): PublishedThing | undefined {
	const [likely] = [...now(kind).values()]
		.filter((thing) => !before(kind).has(thing.id))
		.map((thing) => ({ thing, common: likeness(text, thing.text) }))
		.sort((a, b) => b.common - a.common);
	return likely && likely.common >= SAME ? likely.thing : undefined;
}

function fixesFor(
	{ kind, id }: PublishedThing,
	same: PublishedThing | undefined,
	{ canRetire }: SideBySide,
): Fixes | undefined {
	const retiring: Fixes = { retired: { kind: kind as RetiredKind, id } };
	if (same && KINDS[kind].former)
		return { former: { kind, of: same.id, id: ownPart(kind, id) }, ...retiring };
	return canRetire(kind) ? retiring : undefined;
}

const renamed = ({ kind, id }: PublishedThing, same: PublishedThing): string =>
	`是同一个的，在“${same.id}”里写 ${KINDS[kind].former}: [${ownPart(kind, id)}]`;
