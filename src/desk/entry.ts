import './no-eval.ts';
import { checkHeld } from './check/check-held.ts';
import { Desk } from './desk.ts';
import { FolderFault } from './files/content-folder.ts';
import type { ContentFolder } from './files/content-folder.ts';
import { ServerFolder } from './files/server-folder.ts';
import { actionsOf } from './shell/actions.ts';
import { showHeader } from './shell/header.ts';
import { make } from './shell/make.ts';
import { askForFolder } from './shell/opening.ts';
import { mountViews } from './views/index.ts';

/** What the bundle was made for. */
declare const DESK_WAY: 'server' | 'files';

const header = document.getElementById('desk-header')!;
const main = document.getElementById('desk-main')!;
/** Where the server answers. */
const api = new URL('api/', location.href.split('#')[0]);

const isDark = matchMedia('(prefers-color-scheme: dark)');
const wearLook = (): void => {
	document.documentElement.dataset['look'] = isDark.matches ? 'dark' : 'light';
};
isDark.addEventListener('change', wearLook);
wearLook();

async function open(folder: ContentFolder): Promise<void> {
	main.replaceChildren(make('p', {}, '正在读内容……'));
	const desk = await Desk.open(folder, (held) => Promise.resolve(checkHeld(held, Date.now())));
	showHeader(desk, header, actionsOf(desk, api));
	mountViews(desk, main);
}

for (let isOpen = false; !isOpen;) {
	try {
		await open(DESK_WAY === 'server' ? new ServerFolder(api, 'content') : await askForFolder(main));
		isOpen = true;
	} catch (error) {
		const words = error instanceof FolderFault ? error.message : `没有打开：${String(error)}`;
		await new Promise<void>((resolve) => {
			const again = make('button', { type: 'button' }, '再试一次');
			again.addEventListener('click', () => resolve());
			main.replaceChildren(make('p', { role: 'alert' }, words), again);
		});
	}
}
