import { valueOf } from '../../../office/edit/yaml-text.ts';
import * as words from '../../text/views.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { button, h, turnOff } from '../parts/element.ts';
import { calledBy } from '../form/entries.ts';
import { linesOf } from '../drafts/save-draft.ts';

/** What the buttons above the form of a file do. */
export interface HeadActions {
	save(): void;
	step(way: 'undo' | 'redo'): void;
	/** Leads to where the page is renamed everywhere. */
	rename(): void;
	takeDown(): void;
	dropDraft(): void;
}

/** What stands above the form of a file. */
export interface EditorHead {
	element: HTMLElement;
	title: HTMLElement;
	/** What is not saved yet, folded. */
	changes: HTMLElement;
	/** Says what is so now. */
	refresh(text: string): void;
	/** Says how many problems the file has, wherever in it somebody writes. */
	count(problems: number): void;
	/** Until what comes of a save is known. */
	isSaving(): void;
}

/** The name of a file, whether it is saved, and the ways to save, to go back and to take it down. */
export function editorHead(drafts: Drafts, file: string, isNew: boolean, actions: HeadActions): EditorHead {
	const title = h('h1', { tabindex: '-1' });
	const state = h('span', { class: 'state' });
	const toMend = h('span', { class: 'to-mend' });
	const saveButton = button(words.save, () => actions.save(), { class: 'primary', title: 'Ctrl+S' });
	const undoButton = button(words.undo, () => actions.step('undo'), { class: 'quiet' });
	const redoButton = button(words.redo, () => actions.step('redo'), { class: 'quiet' });
	const changes = h('details', { class: 'changes' }, h('summary', {}, words.seeChanges), h('div', {}));
	const fillChanges = (): void => {
		const draft = drafts.get(file);
		changes.lastElementChild!.replaceChildren(
			linesOf(draft?.base ?? '', draft?.text ?? ''),
			button(words.dropDraft, () => actions.dropDraft(), { class: 'quiet danger' }),
		);
	};
	changes.addEventListener('toggle', fillChanges);
	return {
		title,
		changes,
		element: h(
			'header',
			{ class: 'editor-head' },
			h('div', {}, title, h('p', { class: 'hint' }, h('code', {}, file), ' ', state, ' ', toMend)),
			h(
				'div',
				{ class: 'actions' },
				saveButton,
				undoButton,
				redoButton,
				file.endsWith('.mdx') &&
					file.includes('/') &&
					!isNew &&
					button(words.rename, () => actions.rename(), { class: 'quiet' }),
				file.includes('/') && button(words.takeDown, () => actions.takeDown(), { class: 'quiet danger' }),
			),
		),
		refresh(text) {
			const draft = drafts.get(file);
			const isChanged = drafts.isChanged(file);
			const value = valueOf({ file, text });
			title.textContent = Array.isArray(value) ? (words.fileNames[file] ?? file) : calledBy(value);
			state.textContent = !isChanged ? words.savedState : drafts.isKept(file) ? words.unsaved : words.unkept;
			state.classList.toggle('is-unsaved', isChanged);
			turnOff(saveButton, !isChanged);
			turnOff(undoButton, (draft?.undo.length ?? 0) === 0);
			turnOff(redoButton, (draft?.redo.length ?? 0) === 0);
			changes.hidden = !isChanged;
			if (changes.open) fillChanges();
		},
		count: (problems) => (toMend.textContent = problems === 0 ? '' : words.toMend(problems)),
		isSaving: () => turnOff(saveButton),
	};
}
