import { shortened } from '../../authoring/tell/shortened.ts';
import { KINDS } from '../../model/thing-kinds.ts';
import { calledOf } from './side-by-side.ts';
import type { ThingChange } from './comparison.ts';
import { ownPart } from './holder-of.ts';
import { likeness } from './likeness.ts';
import type { PublishedThing } from './published.ts';
import { differs, whereTheyDiffer } from './wording.ts';

/** Less in common: the id has been given to another thing. */
const ANOTHER = 0.12;

/**
 * What there is to say of a thing that is not what it was, but for the time of an entry of the schedule.
 * @param heir the thing as it is now, perhaps under another id
 */
export function changedThing(was: PublishedThing, heir: PublishedThing): ThingChange[] {
	const { kind, id } = was;
	const changes: ThingChange[] = [];
	// A name of the site may be another altogether.
	if (heir.id === id && kind !== 'site' && likeness(was.text, heir.text) < ANOTHER) {
		changes.push(becameAnother(was, heir));
	} else if (was.answer !== undefined && differs(was.answer, heir.answer)) {
		const [former, present] = whereTheyDiffer(was.answer, heir.answer ?? '');
		const what = `题目“${heir.id}”（${shortened(heir.name)}）的答案改了：原来是“${former}”，现在是“${present}”`;
		changes.push({ isLoss: false, what, thing: heir });
	}
	if (kind !== 'questions' && kind !== 'items' && differs(was.name, heir.name)) {
		changes.push({
			isLoss: false,
			what: `${KINDS[kind].name}“${heir.id}”的名称改了：“${was.name}”改成“${heir.name}”`,
			thing: heir,
			former: { wording: was.name, now: heir.name },
		});
	}
	if (kind === 'clauses' && was.hash !== heir.hash)
		changes.push({ isLoss: false, what: `${calledOf(was)}的内容改了，核对以它为据的`, thing: heir });
	return changes;
}

function becameAnother({ kind, id, name }: PublishedThing, now: PublishedThing): ThingChange {
	const what = `${KINDS[kind].name}“${id}”换成了另一个：原来是“${shortened(name)}”，现在是“${shortened(now.name)}”`;
	if (KINDS[kind].loses !== 'record') return { isLoss: false, what, thing: now };
	const remedy = `给新的一条换一个没有用过的编号；还是同一件事、只是重写的，新编号下面写 formerIds: [${ownPart(kind, id)}]，不是的，把“${id}”写进 retired.yaml 的 ${kind}`;
	return { isLoss: true, what, remedy, thing: now };
}
