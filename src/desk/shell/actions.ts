import type { Desk } from '../desk.ts';
import { FolderFault } from '../files/content-folder.ts';
import { HandleFolder } from '../files/handle-folder.ts';
import { ZipFolder } from '../files/zip-folder.ts';
import { make, makeButton } from './make.ts';
import { previewButton } from './preview.ts';
import { publishButton } from './publishing.ts';

/** What the header offers besides, by the way to the files. */
export function actionsOf(desk: Desk, api: URL): HTMLElement[] {
	const { folder } = desk;
	if (folder instanceof ZipFolder) return [downloadButton(desk, folder)];
	if (folder instanceof HandleFolder) return [makeButton('重新允许', () => folder.allow())];
	if (folder.way !== 'server') return [];
	const preview = previewButton(desk, async () => {
		const answer = await fetch(new URL('preview', api), { method: 'POST' });
		if (!answer.ok) throw new FolderFault(await answer.text());
		return answer.text();
	});
	const stop = makeButton('停止', async () => {
		if (!confirm('停止编辑台？保存过的都在文件夹里。')) return;
		await fetch(new URL('stop', api), { method: 'POST' }).catch(() => undefined);
		const words = '编辑台已经停止，可以关掉这个网页。要再用，双击“办公室”，选“编辑台”。';
		document.body.replaceChildren(make('main', { id: 'desk-main' }, make('p', { role: 'status' }, words)));
	});
	return [preview, publishButton(api), stop];
}

/** Fetches what was changed in a zip as another one. */
function downloadButton(desk: Desk, folder: ZipFolder): HTMLElement {
	const note = make('span', { role: 'status' });
	const button = makeButton('下载改动', async () => {
		const zip = await folder.zipChanges();
		if (!zip) {
			note.textContent = '还没有改动。';
			return;
		}
		const address = URL.createObjectURL(new Blob([zip.slice()], { type: 'application/zip' }));
		make('a', { href: address, download: '内容的改动.zip' }).click();
		setTimeout(() => URL.revokeObjectURL(address), 60_000);
		note.textContent = '下载了。解压到放着 content 的文件夹，覆盖同名的文件。';
	});
	const show = async (): Promise<void> => {
		const { changed, removed } = await folder.changes();
		const number = changed.size + removed.length;
		button.textContent = number === 0 ? '下载改动' : `下载改动（${number}个文件）`;
	};
	desk.subscribe(() => void show());
	void show();
	return make('span', { class: 'download' }, button, note);
}
