import { schemaParts } from '../../../authoring/read/schema-parts.ts';
import type { Problem } from '../../../authoring/tell/problem.ts';
import type { ValuePath } from '../../../authoring/read/value-path.ts';
import { pageBody, changeBody } from '../../forms/page-body.ts';
import { savedIds } from '../../forms/saved-ids.ts';
import { ownerOfFile, schemaOfFile } from '../../forms/schema-of-file.ts';
import { valueOf } from '../../../office/edit/yaml-text.ts';
import { stillReading } from '../../text/desk.ts';
import * as words from '../../text/views.ts';
import { bodyEditor } from './body-editor.ts';
import { addBeside, shownBeside } from './beside.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { editorHead } from './editor-head.ts';
import { editorKeys } from './editor-keys.ts';
import { h, whenQuiet } from '../parts/element.ts';
import { fileContext } from './file-context.ts';
import { focusAt, keptFocus } from './focus-at.ts';
import { formOf } from '../form/form.ts';
import { keyOf } from '../form/form-context.ts';
import { calledBy, entriesInput } from '../form/entries.ts';
import { otherDrafts } from '../drafts/other-drafts.ts';
import { problemMarks } from './problem-marks.ts';
import { rawEditor } from './raw-editor.ts';
import { retireThing } from './retiring.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import type { View } from '../view.ts';
import type { Workbench } from '../workbench.ts';

const CHECK_AFTER = 700;

/**
 * The editor of a file: its form, its body, its problems, and the ways to save, to go back and to take it down.
 * @param at the entry that is wanted, unfolded and in focus
 */
export function editorView(
	bench: Workbench,
	drafts: Drafts,
	file: string,
	at: ValuePath,
	go: (hash: string) => void,
): View {
	const own = drafts.open(file, bench.textOf(file));
	const schema = schemaOfFile(file, bench.library().site.sections);
	const status = h('p', { class: 'said', role: 'status' });
	const formPlace = h('div', { class: 'form' });
	const goToFind = (text: string): void => go(`#/find?text=${encodeURIComponent(text)}`);
	const head = editorHead(drafts, file, own.base === undefined, {
		save: () => void save(),
		step,
		rename: () => goToFind(file.replace(/\.mdx$/, '')),
		takeDown: () => void retire([]),
		dropDraft,
	});
	const beside = shownBeside(bench, file);
	let toBodyLine: ((line: number) => void) | undefined;
	let locked = savedIds(own.base, file);
	const problemsNow = (): readonly Problem[] => bench.problems().filter((problem) => problem.file === file);
	let problems = problemsNow();
	let wanted: ValuePath = at;

	const now = (): { file: string; text: string } => ({ file, text: drafts.get(file)?.text ?? own.text });
	const write = (text: string): void => {
		drafts.write(file, text);
		context.looks.forEach((show) => show());
		refresh();
		check.ask();
	};
	const context = fileContext(file, {
		library: () => bench.library(),
		text: () => now().text,
		write,
		draw,
		locked: () => locked,
		go,
		retire: (path) => void retire(path),
		whole,
		wanted: () => wanted,
	});
	const flush = (): void => context.pending.forEach((run) => run());
	const marks = problemMarks({
		place: formPlace,
		now,
		isDrawn: (key) => context.drawn.has(key),
		lead: (path) => draw(path),
		leadToBody: (line) => toBodyLine?.(line),
	});
	const showProblems = (): void => {
		marks.show(problems);
		head.count(problems.length);
	};
	const refresh = (): void => head.refresh(now().text);

	/** When all the rest of the content is known, too. */
	async function whole(): Promise<void> {
		if (bench.isRead()) return;
		status.replaceChildren(stillReading);
		await bench.settled();
		status.replaceChildren();
	}

	function draw(focus?: ValuePath, isNew = false): void {
		const putBack = keptFocus(formPlace);
		if (focus) wanted = focus;
		context.pending.clear();
		context.drawn.clear();
		context.looks.clear();
		formPlace.replaceChildren(...parts());
		refresh();
		showProblems();
		if (focus) focusAt(formPlace, keyOf(focus), isNew);
		else putBack?.();
	}

	/** The form, and below it the body of a page. */
	function parts(): Node[] {
		const value = valueOf(now());
		if (value === undefined) return [raw()];
		const owner = ownerOfFile(file);
		const element = schema && schemaParts(schema).element;
		const form = !schema
			? raw()
			: element
				? entriesInput(context, element, [], owner)
				: formOf(context, schema, [], owner);
		return file.endsWith('.mdx') ? [form, bodyPart()] : [form];
	}
	const raw = (): HTMLElement => rawEditor(() => now().text, write, context.pending);
	function bodyPart(): HTMLElement {
		const editor = bodyEditor(pageBody(now()), {
			library: () => bench.library(),
			take: (body) => write(changeBody(now(), body)),
			addFile: (picked) => addBeside(bench, file, picked),
			addressOf: beside.addressOf,
			pending: context.pending,
		});
		toBodyLine = editor.toLine;
		return editor.element;
	}

	/** What fields name has names now; whoever writes in one of them is left alone. */
	function nameReferences(): void {
		for (const place of formPlace.querySelectorAll<HTMLElement>('.field-reference'))
			if (!place.contains(document.activeElement)) context.drawn.get(place.dataset['at']!)?.();
		context.looks.forEach((show) => show());
		showProblems();
	}

	function dropDraft(): void {
		const base = drafts.get(file)?.base;
		if (base === undefined) {
			drafts.drop(file);
			go('#/');
			return;
		}
		write(base);
		draw();
	}

	function step(way: 'undo' | 'redo'): void {
		flush();
		if (!drafts.step(file, way)) return;
		draw();
		check.ask();
	}

	const check = whenQuiet(() => void runCheck(), CHECK_AFTER);
	async function runCheck(): Promise<void> {
		const { text } = now();
		const found = await bench.tried([{ file, text }]);
		if (now().text !== text) return;
		problems = found.filter((problem) => problem.file === file);
		showProblems();
	}

	async function save(): Promise<void> {
		flush();
		head.isSaving();
		const before = now().text;
		if (!bench.isRead()) status.replaceChildren(words.savesWhenRead);
		const result = await saveDraft(bench, drafts, file);
		if (result.kind === 'saved') {
			const ids = savedIds(now().text, file);
			const isMoreLocked = [...ids].some((id) => !locked.has(id));
			locked = ids;
			const said = h('span', {}, words.savedChecking);
			status.replaceChildren(said, h('details', {}, h('summary', {}, words.whatChanged), result.lines));
			void bench.settled().then(() => (said.textContent = words.savedNow(problemsNow().length)));
			// Who types on is left alone where the form is as it was.
			if (now().text !== before || isMoreLocked) draw();
		} else {
			status.replaceChildren(result.kind === 'fault' ? words.notSaved(result.message) : words.keptDraft);
		}
		refresh();
	}

	async function retire(path: ValuePath): Promise<void> {
		flush();
		await whole();
		const done = await retireThing({
			bench,
			drafts,
			file,
			path,
			name: calledBy(context.value(path)),
			isPublished: isPublished(path),
		});
		if (done === undefined) return;
		if (path.length === 0 && done.isDone) {
			go('#/');
			return;
		}
		if (done.isDone) draw(path.slice(0, -1));
		status.replaceChildren(done.said);
		check.ask();
	}
	const isPublished = (path: ValuePath): boolean => {
		if (path.length === 0) return own.base !== undefined;
		const value = context.value(path) as { id?: unknown } | undefined;
		return typeof value?.id === 'string' && locked.has(value.id);
	};

	const others = otherDrafts(drafts, file, () => {
		draw();
		check.ask();
	});
	let isComposing = false;
	const element = h(
		'section',
		{
			class: 'editor',
			on: {
				keydown: editorKeys({ save: () => void save(), step }),
				compositionstart: () => void (isComposing = true),
				compositionend: () => void (isComposing = false),
			},
		},
		head.element,
		drafts.restored.has(file) && h('p', { class: 'notice' }, words.restored),
		others.element,
		status,
		head.changes,
		marks.element,
		formPlace,
	);
	draw();
	if (own.base === undefined || drafts.isChanged(file)) check.ask();
	let isRead = bench.isRead();
	const stopOthers = drafts.subscribe(() => others.show());
	const stop = bench.subscribe(() => {
		if (!isRead && bench.isRead()) {
			isRead = true;
			nameReferences();
		}
		// What changed elsewhere is shown at once where nothing is being written; what was typed just now is.
		flush();
		if (drafts.isChanged(file) || isComposing) return;
		const text = bench.textOf(file);
		if (text !== undefined && text !== drafts.get(file)?.text) {
			drafts.drop(file);
			drafts.open(file, text);
			draw();
		}
		problems = problemsNow();
		showProblems();
	});
	return {
		element,
		shown() {
			const isNew = own.base === undefined || (at.length > 0 && drafts.isChanged(file) && !isPublished(at));
			if (at.length > 0 || isNew) focusAt(formPlace, keyOf(at), isNew);
			else head.title.focus({ preventScroll: true });
		},
		flush,
		close() {
			flush();
			check.stop();
			stop();
			stopOthers();
			beside.close();
		},
	};
}
