import type { ContentFile } from '../../office/content-files.ts';
import type { ThingChange } from '../../office/guard/comparison.ts';
import { fixed } from '../guard/fixed.ts';
import type { Fix } from '../guard/fixed.ts';
import type { Texts } from '../guard/may-lose.ts';
import * as words from '../text/guard.ts';
import { openDialog } from './parts/chooser.ts';
import { button, h, newElementId } from './parts/element.ts';
import type { TextChange } from './workbench.ts';

/** What is needed of the open content. */
export interface Guarded {
	files(): readonly ContentFile[];
	/** What a change would lose of what was published. */
	losing(changes: Texts): Promise<readonly ThingChange[]>;
}

/**
 * Shows what a change would lose before anything is written.
 * @returns the changes to write, with what was asked for against the loss
 * @throws in Chinese where the change is to be thought over
 */
export async function guarded(
	content: Guarded,
	changes: readonly TextChange[],
): Promise<readonly TextChange[]> {
	let now = changes;
	for (;;) {
		const losses = await content.losing(new Map(now.map(({ file, text }) => [file, text])));
		if (losses.length === 0) return now;
		const answer = await ask(losses);
		if (answer === 'anyway') return now;
		if (answer === undefined) throw new Error(words.heldBack);
		now = withFixes(content.files(), now, answer);
	}
}

/** The changes with fixes written into them, and into other files where they belong there. */
function withFixes(
	files: readonly ContentFile[],
	changes: readonly TextChange[],
	fixes: readonly Fix[],
): readonly TextChange[] {
	const there = new Map(files.map(({ file, text }) => [file, text]));
	const texts = new Map(there);
	for (const { file, text } of changes) {
		if (text === undefined) texts.delete(file);
		else texts.set(file, text);
	}
	const known = new Map(changes.map((change) => [change.file, change]));
	for (const [file, text] of fixed(
		[...texts].map(([file, text]) => ({ file, text })),
		fixes,
	))
		known.set(file, { file, before: known.has(file) ? known.get(file)!.before : there.get(file), text });
	return [...known.values()];
}

/** Fixes to write; `anyway` for none; undefined where nothing is to be saved. */
async function ask(losses: readonly ThingChange[]): Promise<readonly Fix[] | 'anyway' | undefined> {
	const chosen = new Map<ThingChange, Fix>();
	const rows = losses.map((loss) => h('li', {}, h('p', {}, `${loss.what}。`), choiceOf(loss, chosen)));
	const canWrite = chosen.size > 0;
	const answer = await openDialog(words.title(losses.length), (close) => [
		h('p', {}, words.intro),
		h('ul', { class: 'losses' }, rows),
		h(
			'p',
			{ class: 'actions' },
			canWrite && button(words.writeAndSave, () => close('write'), { class: 'primary' }),
			button(words.goBack, () => close(''), canWrite ? {} : { class: 'primary' }),
			button(words.saveAnyway, () => close('anyway'), { class: 'quiet danger' }),
		),
	]);
	if (answer === 'write') return [...chosen.values()];
	return answer === 'anyway' ? 'anyway' : undefined;
}

/** What is to be written for a loss, chosen where there are two ways. */
function choiceOf(loss: ThingChange, chosen: Map<ThingChange, Fix>): HTMLElement {
	const { former, retired } = loss.fixes ?? {};
	const ways: (readonly [Fix, string])[] = [];
	if (former) ways.push([{ former }, words.writesFormer(former.of.split('/').at(-1)!, former.id)]);
	if (retired) ways.push([{ retired }, words.writesRetired(retired.id)]);
	if (!ways[0]) return h('p', { class: 'hint' }, words.cannotWrite);
	chosen.set(loss, ways[0][0]);
	if (ways.length === 1) return h('p', { class: 'hint' }, ways[0][1]);
	const select = h(
		'select',
		{
			id: newElementId(),
			on: { change: () => chosen.set(loss, ways[Number(select.value)]![0]) },
		},
		ways.map(([, label], at) => h('option', { value: String(at) }, label)),
	);
	return h('div', { class: 'field' }, h('label', { for: select.id }, words.will), select);
}
