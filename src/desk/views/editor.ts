import { schemaParts } from '../../authoring/schema-parts.ts';
import type { Problem } from '../../authoring/problem.ts';
import type { ValuePath } from '../../authoring/value-path.ts';
import { changeValue } from '../../office/edit/change-value.ts';
import { insertItem } from '../../office/edit/insert-value.ts';
import { moveItem } from '../../office/edit/move-item.ts';
import { removeItem } from '../../office/edit/remove-value.ts';
import { bodyLine, bodyOf, changeBody } from '../forms/page-body.ts';
import { placeOfLine } from '../forms/place-of-line.ts';
import { orderIn, ownerOfFile, schemaOfFile } from '../forms/schema-of-file.ts';
import { valueOf } from '../../office/edit/yaml-text.ts';
import { stillReading } from '../text/desk.ts';
import * as words from '../text/views.ts';
import { bodyEditor } from './body-editor.ts';
import { addBeside, pictureOf } from './beside.ts';
import type { Drafts } from './drafts.ts';
import { button, h, newElementId, whenQuiet } from './element.ts';
import { formOf } from './form.ts';
import { keyOf } from './form-context.ts';
import type { FormContext } from './form-context.ts';
import { calledBy, entriesInput } from './inputs/entries.ts';
import { problemWords } from './problem-line.ts';
import { retireThing } from './retiring.ts';
import { linesOf, saveDraft } from './saving.ts';
import type { View } from './view.ts';
import type { Workbench } from './workbench.ts';

const CHECK_AFTER = 700;

/** Ids that stand in the folder's text: readers may have records of them. */
function savedIds(base: string | undefined, file: string): Set<string> {
	const found = new Set<string>();
	const walk = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		const { id } = value as { id?: unknown };
		if (typeof id === 'string') found.add(id);
		Object.values(value).forEach(walk);
	};
	if (base !== undefined) walk(valueOf({ file, text: base }));
	return found;
}

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
	const pending = new Set<() => void>();
	const drawn = new Map<string, () => void>();
	const status = h('p', { class: 'said', role: 'status' });
	const state = h('span', { class: 'state' });
	const problemList = h('div', { class: 'problems' });
	const formPlace = h('div', { class: 'form' });
	const changes = h('details', { class: 'changes' }, h('summary', {}, words.seeChanges), h('div', {}));
	const saveButton = button(words.save, () => void save(), { class: 'primary', title: 'Ctrl+S' });
	const undoButton = button(words.undo, () => step('undo'), { class: 'quiet' });
	const redoButton = button(words.redo, () => step('redo'), { class: 'quiet' });
	const title = h('h1', { tabindex: '-1' });
	let bodyArea: HTMLTextAreaElement | undefined;
	let locked = savedIds(own.base, file);
	const problemsNow = (): readonly Problem[] => bench.problems().filter((problem) => problem.file === file);
	let problems = problemsNow();
	let wanted: ValuePath = at;

	const now = (): { file: string; text: string } => ({ file, text: drafts.get(file)?.text ?? own.text });
	const write = (text: string): void => {
		drafts.write(file, text);
		refresh();
		check.ask();
	};
	const flush = (): void => pending.forEach((run) => run());

	const context: FormContext = {
		library: () => bench.library(),
		value: (path) =>
			path.reduce<unknown>(
				(value, name) => (value as Record<string | number, unknown> | undefined | null)?.[name],
				valueOf(now()),
			),
		change(path, value) {
			const order = schema ? orderIn(schema, valueOf(now())) : undefined;
			const parent = path.slice(0, -1);
			const holder = context.value(parent);
			const isLast =
				value === undefined &&
				parent.length > 0 &&
				typeof parent.at(-1) === 'string' &&
				typeof holder === 'object' &&
				holder !== null &&
				Object.keys(holder).length === 1;
			write(isLast ? changeValue(now(), parent, undefined, order) : changeValue(now(), path, value, order));
		},
		insert: (list, index, value) => write(insertItem(now(), list, index, value)),
		remove: (list, index) => write(removeItem(now(), list, index)),
		move: (list, from, to) => write(moveItem(now(), list, from, to)),
		rebuild: (focus) => draw(focus),
		form: (inner, path, owner) => formOf(context, inner, path, owner),
		again: (path) => drawn.get(keyOf(path))?.(),
		isLocked: (id) => locked.has(id),
		rename: (path) => go(`#/find?text=${encodeURIComponent(String(context.value(path)))}`),
		retire: (path) => void retire(path),
		get at() {
			return wanted;
		},
		pending,
		drawn,
		whole,
	};

	/** When all the rest of the content is known, too. */
	async function whole(): Promise<void> {
		if (bench.isRead()) return;
		status.replaceChildren(stillReading);
		await bench.settled();
		status.replaceChildren();
	}

	function draw(focus?: ValuePath): void {
		const before = document.activeElement?.closest<HTMLElement>('[data-at]')?.dataset['at'];
		if (focus) wanted = focus;
		pending.clear();
		drawn.clear();
		const parts: Node[] = [];
		const value = valueOf(now());
		if (value === undefined) parts.push(rawEditor());
		else if (schema) {
			const owner = ownerOfFile(file);
			const { element } = schemaParts(schema);
			parts.push(element ? entriesInput(context, element, [], owner) : formOf(context, schema, [], owner));
		} else parts.push(rawEditor());
		if (file.endsWith('.mdx') && value !== undefined) {
			const editor = bodyEditor(bodyOf(now()), {
				library: () => bench.library(),
				take: (body) => write(changeBody(now(), body)),
				addFile: (picked) => addBeside(bench, file, picked),
				pictureOf: (address) => pictureOf(bench, file, address),
				pending,
			});
			bodyArea = editor.area;
			parts.push(editor.element);
		}
		formPlace.replaceChildren(...parts);
		refresh();
		showProblems();
		const place = focus ? keyOf(focus) : before;
		if (place !== undefined) focusAt(place);
	}

	/** What fields name has names now; whoever writes in one of them is left alone. */
	function nameReferences(): void {
		for (const place of formPlace.querySelectorAll<HTMLElement>('.field-reference'))
			if (!place.contains(document.activeElement)) drawn.get(place.dataset['at']!)?.();
		showProblems();
	}

	/** What cannot be read as a form is shown as it is written: nothing is beyond repair here. */
	function rawEditor(): HTMLElement {
		const id = newElementId();
		const area = h('textarea', { id, class: 'body', rows: '24', value: now().text, spellcheck: 'false' });
		let last = area.value;
		const run = (): void => {
			if (area.value === last) return;
			last = area.value;
			write(now().text.includes('\r\n') ? last.replaceAll('\n', '\r\n') : last);
		};
		area.addEventListener('blur', run);
		pending.add(run);
		return h(
			'section',
			{ class: 'raw' },
			h('p', { class: 'fault' }, words.unreadable),
			h('label', { for: id }, words.rawText),
			area,
		);
	}

	function focusAt(place: string): void {
		let element: HTMLElement | null = null;
		for (let key = place; element === null && key !== ''; key = key.replace(/\.?[^.]*$/, '')) {
			element = formPlace.querySelector<HTMLElement>(`[data-at="${CSS.escape(key)}"]`);
		}
		if (!element) return;
		for (let around: HTMLElement | null = element; around; around = around.parentElement) {
			if (around instanceof HTMLDetailsElement) around.open = true;
		}
		const control = element.matches('details')
			? element.querySelector<HTMLElement>('summary')
			: element.querySelector<HTMLElement>('textarea, input:not([hidden]), select, button, summary');
		control?.focus({ preventScroll: true });
		element.scrollIntoView({ block: element.matches('details') ? 'start' : 'nearest' });
	}

	function refresh(): void {
		const draft = drafts.get(file);
		const isChanged = drafts.isChanged(file);
		const value = valueOf(now());
		const inside = at.length === 0 ? value : undefined;
		title.textContent = Array.isArray(value) ? (words.fileNames[file] ?? file) : calledBy(inside ?? value);
		state.textContent = !isChanged ? words.savedState : drafts.isKept(file) ? words.unsaved : words.unkept;
		state.classList.toggle('is-unsaved', isChanged);
		saveButton.disabled = !isChanged;
		undoButton.disabled = (draft?.undo.length ?? 0) === 0;
		redoButton.disabled = (draft?.redo.length ?? 0) === 0;
		changes.hidden = !isChanged;
		if (changes.open) fillChanges();
	}
	const fillChanges = (): void =>
		changes.lastElementChild!.replaceChildren(
			linesOf(drafts.get(file)?.base ?? '', now().text),
			button(words.dropDraft, dropDraft, { class: 'quiet danger' }),
		);
	changes.addEventListener('toggle', fillChanges);
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

	/** Where a problem is: the field that is missing, or the innermost one on its line. */
	function pathOf(problem: Problem): ValuePath {
		const path = placeOfLine(now(), problem.line, problem.value);
		const missing = problem.kind === 'missing-field' ? /“(\w+)”/.exec(problem.what)?.[1] : undefined;
		if (missing === undefined) return path;
		for (let length = path.length; length >= 0; length--) {
			const around = [...path.slice(0, length), missing];
			if (drawn.has(keyOf(around))) return around;
		}
		return path;
	}

	function showProblems(): void {
		for (const place of formPlace.querySelectorAll('.field .fault')) place.replaceChildren();
		for (const mark of formPlace.querySelectorAll('.has-fault')) mark.classList.remove('has-fault');
		const from = file.endsWith('.mdx') ? bodyLine(now()) : Infinity;
		const rows = problems.map((problem) => {
			const isBody = problem.line >= from;
			const path = isBody ? ['body'] : pathOf(problem);
			mark(path, problem);
			const lead = (): void => {
				if (isBody) toBodyLine(problem.line - from);
				else draw(path);
			};
			return h('li', {}, button(problemWords(problem), lead, { class: 'link' }));
		});
		problemList.replaceChildren(
			...(rows.length === 0 ? [] : [h('h2', {}, words.problemCount(rows.length)), h('ul', {}, rows)]),
		);
	}

	/** Shows a problem at the innermost field that is drawn around it, and on what that is folded into. */
	function mark(path: ValuePath, problem: Problem): void {
		let length = path.length;
		for (; length > 0; length--) {
			const element = formPlace.querySelector(`[data-at="${CSS.escape(keyOf(path.slice(0, length)))}"]`);
			if (!element) continue;
			element.classList.add('has-fault');
			const fault = element.matches('.field') ? [...element.querySelectorAll('.fault')].at(-1) : undefined;
			fault?.append(h('p', {}, problemWords(problem)));
			for (let around = element.parentElement; around; around = around.parentElement)
				if (around.matches('details.entry')) around.classList.add('has-fault');
			return;
		}
	}

	function toBodyLine(line: number): void {
		if (!bodyArea) return;
		const lines = bodyArea.value.split('\n');
		const start = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
		bodyArea.focus();
		bodyArea.setSelectionRange(start, start + (lines[line]?.length ?? 0));
	}

	async function save(): Promise<void> {
		flush();
		saveButton.disabled = true;
		const before = now().text;
		const result = await saveDraft(bench, drafts, file);
		if (result.kind === 'saved') {
			locked = savedIds(now().text, file);
			const said = h('span', {}, words.savedChecking);
			status.replaceChildren(said, h('details', {}, h('summary', {}, words.whatChanged), result.lines));
			void bench.settled().then(() => (said.textContent = words.savedNow(problemsNow().length)));
			if (now().text !== before || drafts.get(file)?.undo.length) draw();
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
		if (path.length === 0) {
			go('#/');
			return;
		}
		draw(path.slice(0, -1));
		status.replaceChildren(done);
		check.ask();
	}
	const isPublished = (path: ValuePath): boolean => {
		if (path.length === 0) return own.base !== undefined;
		const value = context.value(path) as { id?: unknown } | undefined;
		return typeof value?.id === 'string' && locked.has(value.id);
	};

	const onKey = (event: KeyboardEvent): void => {
		if (event.isComposing || !(event.ctrlKey || event.metaKey)) return;
		const key = event.key.toLowerCase();
		if (key === 's') {
			event.preventDefault();
			void save();
		} else if (
			(key === 'z' || key === 'y') &&
			!(event.target as Element | null)?.matches('input, textarea')
		) {
			event.preventDefault();
			step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
		}
	};

	const element = h(
		'section',
		{ class: 'editor', on: { keydown: onKey } },
		h(
			'header',
			{ class: 'editor-head' },
			h('div', {}, title, h('p', { class: 'hint' }, h('code', {}, file), ' ', state)),
			h(
				'div',
				{ class: 'actions' },
				saveButton,
				undoButton,
				redoButton,
				file.endsWith('.mdx') &&
					file.includes('/') &&
					own.base !== undefined &&
					button(words.rename, () => go(`#/find?text=${encodeURIComponent(file.replace(/\.mdx$/, ''))}`), {
						class: 'quiet',
					}),
				file.includes('/') && button(words.takeDown, () => void retire([]), { class: 'quiet danger' }),
			),
		),
		drafts.restored.has(file) && h('p', { class: 'notice' }, words.restored),
		status,
		changes,
		problemList,
		formPlace,
	);
	draw();
	if (own.base === undefined || drafts.isChanged(file)) check.ask();
	let isRead = bench.isRead();
	const stop = bench.subscribe(() => {
		if (!isRead && bench.isRead()) {
			isRead = true;
			nameReferences();
		}
		// What changed elsewhere is shown at once where nothing is being written.
		if (drafts.isChanged(file)) return;
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
			if (at.length > 0) focusAt(keyOf(at));
			else title.focus({ preventScroll: true });
		},
		close() {
			flush();
			check.stop();
			stop();
		},
	};
}
