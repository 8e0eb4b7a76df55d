import type { Desk } from '../desk.ts';
import { askServer } from '../files/ask-server.ts';
import type { Guard } from '../guard/guard.ts';
import { changesInFolder, zipOfChanges } from '../files/folder-changes.ts';
import type { FolderChanges } from '../files/folder-changes.ts';
import { HandleFolder } from '../files/handle-folder.ts';
import { ZipFolder } from '../files/zip-folder.ts';
import { download } from '../views/parts/download.ts';
import { lossesShown } from './losses.ts';
import { previewButton } from './preview.ts';
import { publishButton } from './publishing.ts';
import { saveFirst, stopAsked } from '../text/drafts.ts';
import * as words from '../text/guard.ts';
import { downloaded, nothingChanged, nothingSinceOpening } from '../text/zip.ts';
import type { Drafts } from '../views/drafts/drafts.ts';
import { busyButton, h } from '../views/parts/element.ts';
import { unsavedFiles, unsavedShown } from '../views/drafts/unsaved.ts';

/** What is not saved, with the way to it; nothing where everything is. */
type Unsaved = (leave: () => void) => HTMLElement | undefined;

/** What the header offers besides, by the way to the files. */
export function actionsOf(desk: Desk, guard: Guard, drafts: Drafts, api: URL): HTMLElement[] {
	const { folder } = desk;
	const unsaved = (leave: () => void): HTMLElement | undefined =>
		unsavedShown(drafts, (file) => desk.texts.has(file), leave);
	if (folder instanceof ZipFolder) {
		const changes = () => folder.changes();
		return [
			downloadButton({ desk, guard, drafts, unsaved, changes, isCounted: true, nothing: nothingChanged }),
		];
	}
	if (folder instanceof HandleFolder) {
		// They lie in the folder already; whoever publishes elsewhere gets them as a zip.
		const changes = async () => {
			await desk.whole;
			return changesInFolder(folder, desk.openedList);
		};
		const nothing = nothingSinceOpening;
		return [
			allowButton(desk, folder),
			downloadButton({ desk, guard, drafts, unsaved, changes, isCounted: false, nothing }),
		];
	}
	if (folder.way !== 'server') return [];
	const preview = previewButton(desk, async () => {
		const answer = await askServer(new URL('preview', api), { method: 'POST' });
		return answer.text();
	});
	const stop = busyButton('停止', async () => {
		if (!confirm(stopAsked(unsavedFiles(drafts).length))) return;
		await fetch(new URL('stop', api), { method: 'POST' }).catch(() => undefined);
		const words = '编辑台已经停止，可以关掉这个网页。要再用，双击“办公室”，选“编辑台”。';
		document.body.replaceChildren(h('main', { id: 'desk-main' }, h('p', { role: 'status' }, words)));
	});
	return [preview, publishButton(guard, () => desk.problems.length, unsaved, api), stop];
}

/** Asks for the permission again that was withdrawn; there when something could not be written or read. */
function allowButton(desk: Desk, folder: HandleFolder): HTMLElement {
	const note = h('span', { role: 'status' });
	const button = busyButton('重新允许', async () => {
		note.textContent = '';
		const isAllowed = await folder.allow().catch(() => false);
		note.textContent = isAllowed
			? '可以保存了。'
			: '还没有得到许可：再点一次，浏览器问的时候选“允许”。写的都还在。';
		if (isAllowed) await desk.refresh();
	});
	const show = (): void => void (button.hidden = !['failed', 'away'].includes(desk.saving));
	desk.subscribe(show);
	show();
	return h('span', { class: 'download' }, button, note);
}

/** Shows what is wrong with what is downloaded, and what is not in it; true where it is wanted all the same. */
function mayDownload(lacking: Unsaved): Promise<boolean> {
	const dialog = h('dialog', { class: 'dialog desk-dialog', 'aria-label': words.downloadTitle });
	const [anyway, back] = [
		busyButton(words.downloadAnyway, () => dialog.close('anyway')),
		busyButton(words.goBack, () => dialog.close()),
	];
	const leave = (): void => dialog.close();
	dialog.append(
		h('h2', { tabindex: '-1', autofocus: true }, words.downloadTitle),
		lacking(leave)!,
		h('p', { class: 'actions' }, back, anyway),
	);
	document.body.append(dialog);
	dialog.showModal();
	return new Promise((resolve) =>
		dialog.addEventListener('close', () => {
			dialog.remove();
			resolve(dialog.returnValue === 'anyway');
		}),
	);
}

interface Downloading {
	desk: Desk;
	guard: Guard;
	drafts: Drafts;
	unsaved: Unsaved;
	changes(): Promise<FolderChanges>;
	/** Whether the button says how many files there are: only where that is known at once. */
	isCounted: boolean;
	/** What is said where nothing was changed. */
	nothing: string;
}

const isSame = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean =>
	one.size === other.size && [...other].every(([file, content]) => one.get(file) === content);

/** Fetches what was changed as a zip. */
function downloadButton(downloading: Downloading): HTMLElement {
	const { desk, guard, drafts, unsaved, changes, isCounted, nothing } = downloading;
	const note = h('span', { role: 'status' });
	/** What the last download held: what is saved after it is not in it. */
	let given: ReadonlyMap<string, unknown> | undefined;
	const button = busyButton('下载改动', async () => {
		note.textContent = '';
		let changed: FolderChanges;
		try {
			changed = await changes();
		} catch (error) {
			note.textContent = error instanceof Error ? error.message : String(error);
			return;
		}
		const zip = zipOfChanges(changed);
		if (!zip) {
			const count = unsavedFiles(drafts).length;
			note.textContent = count === 0 ? nothing : saveFirst(count);
			return;
		}
		note.textContent = '正在检查……';
		await guard.known();
		note.textContent = '';
		const lacking: Unsaved = (leave) => {
			const parts = [lossesShown(guard, desk.problems.length, leave), unsaved(leave)].filter(
				(part) => part !== undefined,
			);
			return parts.length > 0 ? h('div', {}, ...parts) : undefined;
		};
		if (lacking(() => undefined) && !(await mayDownload(lacking))) return;
		given = changed.changed;
		download('内容的改动.zip', zip);
		note.textContent = downloaded(changed.removed.length);
	});
	const show = async (): Promise<void> => {
		const { changed, removed } = await changes();
		const number = changed.size + removed.length;
		if (given && !isSame(given, changed)) {
			given = undefined;
			note.textContent = '下载以后又有改动，用的时候再下载一次。';
		}
		button.textContent = number === 0 ? '下载改动' : `下载改动（${number}个文件）`;
	};
	if (isCounted) {
		desk.subscribe(() => void show());
		void show();
	}
	return h('span', { class: 'download' }, button, note);
}
