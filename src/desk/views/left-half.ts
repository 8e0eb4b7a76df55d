import type { Desk } from '../desk.ts';
import * as words from '../text/saving.ts';
import { button, h } from './parts/element.ts';
import { openDialog } from './parts/chooser.ts';

/** Asks what becomes of a save that was broken off: nothing is decided for its author. */
export async function askAboutLeftHalf(desk: Desk): Promise<void> {
	const left = await desk.leftHalf();
	if (!left) return;
	const list = (title: string, files: readonly string[]): HTMLElement[] =>
		files.length === 0
			? []
			: [
					h('h3', {}, title),
					h(
						'ul',
						{},
						files.map((file) => h('li', {}, file)),
					),
				];
	const answer = await openDialog(words.halfTitle, (close) => [
		h('p', {}, words.half),
		...list(words.halfWritten, left.written),
		...list(words.halfUnwritten, left.unwritten),
		...list(words.halfChanged, left.changed),
		h(
			'p',
			{ class: 'actions' },
			left.forth.length > 0 && button(words.writeRest, () => close('forth'), { class: 'primary' }),
			button(words.takeBack, () => close('back')),
			button(words.decideLater, () => close('')),
		),
	]);
	if (answer !== 'forth' && answer !== 'back') return;
	const became = await desk.finish(left[answer]);
	if (became.kind === 'saved') return;
	const why = became.kind === 'failed' ? became.why : [...became.theirs.keys()].join('、');
	await openDialog(words.halfTitle, (close) => [
		h('p', { role: 'alert' }, words.halfNotDone(why)),
		h(
			'p',
			{ class: 'actions' },
			button(words.decideLater, () => close('')),
		),
	]);
}
