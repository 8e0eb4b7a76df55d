import { FolderFault } from '../files/content-folder.ts';
import type { Desk } from '../desk.ts';
import { pageOfFile } from './page-of-file.ts';
import { busyButton, h } from '../views/parts/element.ts';

/** The file that the desk shows, as its address says. */
const shownFile = (): string => new URLSearchParams(location.hash.split('?')[1] ?? '').get('file') ?? '';

/**
 * Shows the real page beside the desk, and again after every save.
 * @param begin starts the site on this machine and gives its address
 */
export function previewButton(desk: Desk, begin: () => Promise<string>): HTMLButtonElement {
	let panel: HTMLElement | undefined;
	const stop: (() => void)[] = [];
	const close = (): void => {
		for (const end of stop.splice(0)) end();
		panel?.remove();
		panel = undefined;
		document.body.classList.remove('has-preview');
		button.setAttribute('aria-pressed', 'false');
	};
	const button = busyButton('预览', async () => {
		if (panel) {
			close();
			return;
		}
		const note = h('p', { role: 'status' }, '正在准备网站，第一次要十几秒……');
		panel = h('aside', { id: 'desk-preview', 'aria-label': '预览' }, note);
		document.body.append(panel);
		document.body.classList.add('has-preview');
		button.setAttribute('aria-pressed', 'true');
		try {
			const site = await begin();
			const frame = h('iframe', { title: '网站的样子' });
			const show = (): void => {
				frame.src = new URL(pageOfFile(shownFile()), site).href;
			};
			show();
			let before = desk.saving;
			stop.push(
				desk.subscribe(() => {
					if (before === 'saving' && desk.saving === 'saved') show();
					before = desk.saving;
				}),
			);
			window.addEventListener('hashchange', show);
			stop.push(() => window.removeEventListener('hashchange', show));
			const link = h('a', { href: site, target: '_blank', rel: 'noreferrer' }, '在新窗口打开');
			note.replaceChildren(
				'保存以后这里自动更新；草稿也看得到，搜索要发布以后才有新内容。',
				link,
				busyButton('关闭预览', close),
			);
			panel?.append(frame);
		} catch (error) {
			note.textContent = error instanceof FolderFault ? error.message : `预览没有打开：${String(error)}`;
		}
	});
	button.setAttribute('aria-pressed', 'false');
	return button;
}
