import type { Library } from '../read/library.ts';
import { numberOf } from './counts.ts';
import { isHan, plainOf } from './plain.ts';
import { programmeItems } from './programme-items.ts';

/** Phrases that belong together, in their order. */
export type PhraseSet = readonly string[];

/** An enumeration that is not the set it means to be. */
export interface BrokenSet {
	at: number;
	length: number;
	set: PhraseSet;
	kind: 'order' | 'lacking';
	/** The members that are not there. */
	lacks: string[];
}

const JOINED = /^(?:、|和|与|以及|及|、和)?$/;
/** What is said before those that are left: 另三个是…. */
const REST = /(?:另|其余|其他|其它|还有|别的|余下|剩下)[^。、\n]{0,6}$/;
const LEAST = 3;

/** The sets of a site: phrases with their members, and what the definition of a counted term begins with. */
export function setsOf({ site, glossary }: Library, phrases: readonly string[]): PhraseSet[] {
	const sets = [
		...phrases.filter((phrase) => phrase.includes('、')).map((phrase) => phrase.split('、')),
		...programmeItems(site),
		...glossary.map(({ term, definition }) => {
			const members = membersOf(definition);
			return members.length === numberOf(plainOf(term).text[0]) ? members : [];
		}),
	];
	const known = new Map(
		sets
			.filter((set) => set.length >= LEAST && set.every((member) => member.length > 1 && isHan(member[0])))
			.map((set) => [set.join('、'), set]),
	);
	return [...known.values()];
}

/** What the first sentence of a definition enumerates, where it does nothing else. */
export function membersOf(definition: string): string[] {
	const { text } = plainOf(definition);
	const sentence = /^(?:[^。：]{0,8}：)?([^。：（]+)[。：]/.exec(text)?.[1] ?? '';
	const members = sentence.split(/、|和(?=[^、和]+$)/);
	return members.length >= LEAST && members.every((member) => member.length > 1 && member.length < 9)
		? members
		: [];
}

/** Where a text enumerates all members of a set but one, or all of them in another order. */
export function brokenSets(text: string, sets: readonly PhraseSet[]): BrokenSet[] {
	return sets.flatMap((set) => runsOf(text, set).flatMap((run) => broken(text, set, run)));
}

interface Member {
	at: number;
	end: number;
	index: number;
}

/** Rows of members with nothing but a mark or one other thing between two of them. */
function runsOf(text: string, set: PhraseSet): Member[][] {
	const members = set
		.flatMap((member, index) => placesOf(text, member).map((at) => ({ at, end: at + member.length, index })))
		.sort((a, b) => a.at - b.at);
	const runs: Member[][] = [];
	for (const member of members) {
		const last = runs.at(-1)?.at(-1);
		const between = last && text.slice(last.end, member.at);
		if (between !== undefined && (JOINED.test(between) || /^、[^、。：？！|\n]{2,8}、$/.test(between)))
			runs.at(-1)!.push(member);
		else runs.push([member]);
	}
	return runs;
}

function placesOf(text: string, word: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
	return places;
}

function broken(text: string, set: PhraseSet, run: Member[]): BrokenSet[] {
	const order = run.map(({ index }) => index);
	const there = new Set(order);
	const [first, last] = [run[0]!, run.at(-1)!];
	const whole = { at: first.at, length: last.end - first.at, set };
	if (there.size !== run.length) return [];
	const isInOrder = order.every((index, at) => at === 0 || index > order[at - 1]!);
	if (run.length === set.length && !isInOrder) return [{ ...whole, kind: 'order', lacks: [] }];
	const isOpen =
		/^(?:、?等|、?…)/.test(text.slice(last.end, last.end + 2)) ||
		REST.test(text.slice(Math.max(0, first.at - 10), first.at));
	if (run.length !== set.length - 1 || run.length < LEAST || !isInOrder || isOpen) return [];
	return [{ ...whole, kind: 'lacking', lacks: set.filter((_, index) => !there.has(index)) }];
}
