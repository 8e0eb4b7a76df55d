import type { Desk } from '../desk.ts';
import * as bringWords from '../text/bring.ts';
import * as words from '../text/desk.ts';
import { bankView } from './bank/bank-view.ts';
import type { Drafts } from './drafts/drafts.ts';
import { editorView } from './editor/editor.ts';
import { button, h, whenQuiet } from './parts/element.ts';
import { findView } from './find/find-view.ts';
import type { HeldRename } from './find/find-view.ts';
import { mendedRows } from './import/held-batch.ts';
import { importView } from './import/import-view.ts';
import type { KeptBatch } from './import/kept-batch.ts';
import { askAboutLeftHalf } from './left-half.ts';
import type { Beginning } from './new/new-programme.ts';
import { newView } from './new/new-view.ts';
import { sidePanel } from './side-panel.ts';
import { readingLine } from './parts/reading-line.ts';
import { todayView } from './today/today.ts';
import type { View } from './view.ts';
import { readAddress } from './address.ts';
import type { Workbench } from './workbench.ts';

/**
 * Puts the views of the desk into an element; what is given back takes them out again.
 * @param batches the import that is not done
 * @param beginning how another programme is begun
 */
export function mountViews(
	desk: Desk,
	bench: Workbench,
	drafts: Drafts,
	element: HTMLElement,
	batches: KeptBatch,
	beginning?: Beginning,
): () => void {
	const middle = h('div', { class: 'middle', id: 'desk-middle' });
	const places = sidePanel(bench, drafts, (hash) => go(hash));
	const toggle = button(
		words.toPlaces,
		() => {
			const isOpen = frame.classList.toggle('shows-places');
			toggle.setAttribute('aria-expanded', String(isOpen));
			if (isOpen) places.element.querySelector('input')?.focus();
		},
		{ class: 'to-places', 'aria-expanded': 'false' },
	);
	const frame = h('div', { class: 'desk' }, toggle, places.element, middle);
	let view: View | undefined;
	let shown: string | undefined;
	let dropped: readonly File[] = [];
	const { held } = batches;
	const batchNote = h('p', { class: 'notice', role: 'status' });
	const renamed: HeldRename = {};

	function go(hash: string): void {
		if (location.hash === hash) show();
		else location.hash = hash;
	}

	function show(): void {
		shown = location.hash;
		const way = readAddress(shown);
		view?.close?.();
		frame.classList.remove('shows-places');
		toggle.setAttribute('aria-expanded', 'false');
		const next = made(way);
		view = next;
		keepNow();
		middle.replaceChildren(...(way.view === 'import' ? [batchNote] : []), next.element);
		window.scrollTo(0, 0);
		next.shown?.();
		places.draw();
		for (const link of places.element.querySelectorAll<HTMLElement>('a')) {
			const isHere =
				way.view === 'edit' ? link.dataset['file'] === way.file : link.dataset['view'] === way.view;
			if (isHere) link.setAttribute('aria-current', 'page');
			else link.removeAttribute('aria-current');
		}
	}

	function made(way: ReturnType<typeof readAddress>): View {
		if (!bench.isRead() && !['edit', 'today'].includes(way.view)) return waiting();
		switch (way.view) {
			case 'edit':
				if (bench.textOf(way.file) === undefined && !drafts.isChanged(way.file)) {
					if (bench.reading() && bench.besides().includes(way.file)) return waiting(way.file);
					return { element: h('p', { role: 'alert' }, words.noSuchFile(way.file)) };
				}
				return editorView(bench, drafts, way.file, way.at, go);
			case 'new':
				return newView(bench, drafts, go, beginning);
			case 'find':
				return findView(bench, drafts, way.text, renamed);
			case 'import': {
				const files = dropped;
				dropped = [];
				return importView(bench, drafts, go, held, files);
			}
			case 'questions':
				return bankView(bench);
			case 'today':
				return todayView(bench, drafts);
			default:
				return way.view satisfies never;
		}
	}

	/** What stands where a view will be that asks about everything, or about a file, until that is read. */
	function waiting(file?: string): View {
		const line = readingLine(bench);
		const isThere = (): boolean =>
			file === undefined ? bench.isRead() : bench.textOf(file) !== undefined || !bench.reading();
		const stop = bench.subscribe(() => {
			if (isThere()) show();
			else line.show();
		});
		if (file !== undefined) bench.want(file);
		return { element: line.element, close: stop };
	}

	const keepNow = (): void => {
		batches.keep();
		const said = !batches.isKept ? bringWords.unkept : batches.isRestored ? bringWords.restored : '';
		if (batchNote.textContent !== said) batchNote.textContent = said;
		batchNote.hidden = said === '';
	};
	/** Whatever is done to an import is done in its view, or comes of a save. */
	const keepBatch = whenQuiet(keepNow, 500);
	for (const type of ['input', 'change', 'click', 'drop'])
		middle.addEventListener(type, () => keepBatch.ask());
	const drawPlaces = whenQuiet(() => places.draw(), 300);
	let wasRead = bench.isRead();
	/** Who looks for something already sees what there is as soon as it is known. */
	const lookAgain = (): void => {
		if (wasRead || !bench.isRead()) return;
		wasRead = true;
		const typed = document.activeElement;
		if (typed?.matches('input.search')) typed.dispatchEvent(new Event('input'));
	};
	const stops = [
		desk.subscribe(() => drawPlaces.ask()),
		desk.subscribe(lookAgain),
		desk.subscribe(() => keepBatch.ask()),
		drafts.subscribe(() => drawPlaces.ask()),
	];
	/** An address that is shown already needs no other view: what came with it would be lost. */
	const onHash = (): void => {
		if (location.hash !== shown) show();
	};
	/** What is kept is there the next time: nobody is asked about it. */
	const onLeave = (event: BeforeUnloadEvent): void => {
		view?.flush?.();
		batches.keep();
		const losesRows = mendedRows(held) > 0 && !batches.isKept;
		if (drafts.changed().some(({ file }) => !drafts.isKept(file)) || losesRows) event.preventDefault();
	};
	const onHide = (): void => {
		if (document.visibilityState !== 'hidden') return;
		view?.flush?.();
		batches.keep();
	};
	const onDragOver = (event: DragEvent): void => event.preventDefault();
	const onDrop = (event: DragEvent): void => {
		event.preventDefault();
		dropped = [...(event.dataTransfer?.files ?? [])];
		if (dropped.length === 0) return;
		go('#/import');
	};
	const onKey = (event: KeyboardEvent): void => {
		if (
			event.isComposing ||
			!(event.key === '/' || (event.code === 'Slash' && !/^[ -~]$/.test(event.key))) ||
			(event.target as Element | null)?.matches('input, textarea, select')
		)
			return;
		event.preventDefault();
		frame.classList.add('shows-places');
		places.element.querySelector('input')?.focus();
	};
	const whileMounted = new AbortController();
	const { signal } = whileMounted;
	window.addEventListener('hashchange', onHash, { signal });
	window.addEventListener('beforeunload', onLeave, { signal });
	document.addEventListener('visibilitychange', onHide, { signal });
	window.addEventListener('dragover', onDragOver, { signal });
	window.addEventListener('drop', onDrop, { signal });
	window.addEventListener('keydown', onKey, { signal });
	element.replaceChildren(frame);
	show();
	void askAboutLeftHalf(desk);
	return () => {
		view?.close?.();
		keepBatch.stop();
		batches.keep();
		for (const stop of stops) stop();
		whileMounted.abort();
		frame.remove();
	};
}
