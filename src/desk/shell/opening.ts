import { FolderFault } from '../files/content-folder.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { mayWrite } from '../files/file-handles.ts';
import { HandleFolder } from '../files/handle-folder.ts';
import { keepOne, kept } from '../store/browser-database.ts';
import { keptZip, openZip } from '../files/kept-zip.ts';
import { packedProgramme } from '../files/packed-programme.ts';
import * as wordsOfNew from '../text/new.ts';
import { busyButton, h } from '../views/parts/element.ts';
import { beginAsZip, beginIn } from './from-nothing.ts';

/** What browsers have that can open folders. */
interface Picking {
	showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

const FOLDER = 'folder';

/** Asks for a folder or a zip; done when one is open. */
export async function askForFolder(main: HTMLElement): Promise<ContentFolder> {
	const canPick = (window as Picking).showDirectoryPicker !== undefined;
	const [lastFolder, lastZip] = await Promise.all([
		kept(FOLDER) as Promise<FileSystemDirectoryHandle | undefined>,
		keptZip(),
	]);
	return new Promise((resolve) => {
		const fault = h('p', { role: 'alert', class: 'fault' });
		const attempt = async (open: () => Promise<ContentFolder | undefined>): Promise<void> => {
			fault.textContent = '';
			try {
				const folder = await open();
				if (folder) resolve(folder);
			} catch (error) {
				fault.textContent = error instanceof FolderFault ? error.message : `没有打开：${String(error)}`;
			}
		};
		const picked = h('input', { type: 'file', accept: '.zip', id: 'desk-zip' });
		picked.addEventListener('change', () => {
			const [zip] = picked.files ?? [];
			if (zip) void attempt(() => zipOf(zip, lastZip !== undefined));
			picked.value = '';
		});
		const ways: Node[] = [];
		if (lastZip)
			ways.push(
				way(
					'接着上次的',
					`“${lastZip.name}”里改过的还在这个浏览器里。`,
					busyButton('接着改', () => attempt(() => lastZip.open())),
				),
			);
		if (canPick && lastFolder)
			ways.push(
				way(
					'上次的文件夹',
					`“${lastFolder.name}”。浏览器会问能不能保存改动，选“允许”。`,
					busyButton('打开', () => attempt(() => folderOf(lastFolder))),
				),
			);
		if (canPick)
			ways.push(
				way(
					'选文件夹',
					'选放着内容的 content 文件夹，改动直接写进去。浏览器会问能不能保存改动，选“允许”。',
					busyButton('选文件夹', () =>
						attempt(async () => {
							const chosen = await pickFolder('content');
							return chosen && folderOf(chosen);
						}),
					),
				),
			);
		ways.push(
			way(
				'打开压缩包',
				canPick
					? '或者把 content 文件夹压缩成 .zip 放进来，改完下载改动。'
					: '这个浏览器不能直接打开文件夹：把 content 文件夹压缩成 .zip 放进来，改完下载改动。',
				h('label', { for: 'desk-zip' }, '压缩包：'),
				picked,
			),
		);
		ways.push(
			canPick
				? way(
						wordsOfNew.fromNothing,
						wordsOfNew.inEmptyFolder,
						busyButton(wordsOfNew.chooseEmpty, () =>
							attempt(async () => {
								const chosen = await pickFolder('programme');
								return chosen && begunIn(chosen);
							}),
						),
					)
				: way(
						wordsOfNew.fromNothing,
						wordsOfNew.asZip,
						...beginAsZip(attempt, (zip) => zipOf(zip, lastZip !== undefined)),
					),
		);
		main.replaceChildren(
			h(
				'section',
				{ class: 'opening' },
				h('h1', {}, '打开内容'),
				fault,
				...ways,
				h('p', { class: 'note' }, '内容只在这台电脑上读写，不会传到别处。'),
			),
		);
	});
}

const way = (title: string, words: string, ...controls: Node[]): HTMLElement =>
	h('section', {}, h('h2', {}, title), h('p', {}, words), h('p', {}, ...controls));

/**
 * Asks for a folder that may be written; undefined where none was chosen.
 * @param id by which the browser knows where it was last asked for
 */
export const pickFolder = (id: string): Promise<FileSystemDirectoryHandle | undefined> =>
	(window as Picking).showDirectoryPicker!({ id, mode: 'readwrite' }).catch(orNothing);

/** Nothing was chosen. */
function orNothing(error: unknown): undefined {
	if (error instanceof DOMException && error.name === 'AbortError') return undefined;
	throw error;
}

async function folderOf(chosen: FileSystemDirectoryHandle): Promise<ContentFolder> {
	if (!(await mayWrite(chosen)))
		throw new FolderFault(
			`没有得到读写“${chosen.name}”的许可，没有打开。再打开一次，浏览器问的时候选“允许”。`,
		);
	if ((await HandleFolder.isEmpty(chosen)) && confirm(wordsOfNew.beginInEmpty(chosen.name)))
		return begunIn(chosen);
	const folder = await HandleFolder.open(chosen);
	await keepFolder(chosen);
	return folder;
}

async function begunIn(chosen: FileSystemDirectoryHandle): Promise<ContentFolder> {
	const folder = await beginIn(chosen);
	await keepFolder(chosen);
	return folder;
}

/** Next time one click opens it; where the browser keeps nothing it is chosen again. */
export const keepFolder = (chosen: FileSystemDirectoryHandle): Promise<void> =>
	keepOne(FOLDER, chosen).catch(() => undefined);

async function zipOf(file: File, hasLast: boolean): Promise<ContentFolder | undefined> {
	// The one of last time is there until it is known that this one can be opened.
	await packedProgramme(file);
	const asks = '上次改过的还没有清掉，打开新的压缩包以后就没有了。已经下载过改动的，点“确定”。';
	if (hasLast && !confirm(asks)) return undefined;
	return openZip(file);
}
