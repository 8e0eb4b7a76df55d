import './no-eval.ts';
import { checkAside } from './check/check-aside.ts';
import { checkHere } from './check/check-held.ts';
import { Desk } from './desk.ts';
import { FolderFault } from './files/content-folder.ts';
import type { ContentFolder } from './files/content-folder.ts';
import { ServerFolder } from './files/server-folder.ts';
import { ZipFolder } from './files/zip-folder.ts';
import { Guard } from './guard/guard.ts';
import { askHistory } from './guard/ask-history.ts';
import { actionsOf } from './shell/actions.ts';
import { beginningOf } from './shell/beginning.ts';
import { browserJournal } from './files/unfinished.ts';
import { showHeader } from './shell/header.ts';
import { askForFolder } from './shell/opening.ts';
import { benchOfDesk } from './views/bench-of-desk.ts';
import { Drafts } from './views/drafts/drafts.ts';
import { mountViews } from './views/mount-views.ts';
import { browserDrafts } from './store/browser-drafts.ts';
import { hearOthers, ownWindow } from './store/own-window.ts';
import { h } from './views/parts/element.ts';
import { KeptBatch } from './views/import/kept-batch.ts';
import { sayFault } from './views/parts/said-fault.ts';

/** What the bundle was made for. */
declare const DESK_WAY: 'server' | 'files';

/** What the types of the browser do not know yet. */
interface ScriptAddresses {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string },
	): { createScriptURL(address: string): string };
}

const header = document.getElementById('desk-header')!;
const main = document.getElementById('desk-main')!;
/** Where the server answers. */
const api = new URL('api/', location.href.split('#')[0]);

/** The policy of the page lets no text be an address of a script but through this. */
const scripts = (window as { trustedTypes?: ScriptAddresses }).trustedTypes?.createPolicy('desk', {
	createScriptURL: (address) => address,
});
const check = checkAside(() => {
	const address = new URL('check.js', location.href.split('#')[0]).href;
	return new Worker(scripts?.createScriptURL(address) ?? address, { type: 'module' });
}, checkHere(Date.now));

const isDark = matchMedia('(prefers-color-scheme: dark)');
const wearLook = (): void => {
	document.documentElement.dataset['look'] = isDark.matches ? 'dark' : 'light';
};
isDark.addEventListener('change', wearLook);
wearLook();

// The last resort: what nobody else caught.
window.addEventListener('unhandledrejection', ({ reason }) => sayFault(reason));

const thisWindow = await ownWindow();

/** Shows the desk over a folder, until another one takes its place. */
async function open(folder: ContentFolder): Promise<void> {
	main.replaceChildren(h('p', {}, '正在读内容……'));
	const desk = await Desk.open(folder, check, Date.now, browserJournal(folder.name));
	// What was changed in a zip before the browser was closed counts as changed still.
	const before = folder instanceof ZipFolder && folder.wasChanged && (() => folder.before());
	const guard = new Guard(
		desk,
		folder.way === 'server' ? (today) => askHistory(api, today) : undefined,
		before ? async () => (await check.all(await before())).library : undefined,
	);
	const bench = benchOfDesk(desk, guard);
	const windows = { own: thisWindow.name, open: await thisWindow.open(), now: Date.now };
	const drafts = new Drafts(browserDrafts(), bench.name, windows);
	void desk.whole.then(() => drafts.adopt(folder.name, (file) => desk.texts.get(file)));
	if (folder instanceof ZipFolder)
		window.addEventListener('beforeunload', (event) => {
			if (folder.isOnlyHere) event.preventDefault();
		});
	const endHeader = showHeader(desk, drafts, header, actionsOf(desk, guard, drafts, api));
	const endViews = mountViews(
		desk,
		bench,
		drafts,
		main,
		new KeptBatch(browserDrafts(), bench.name, windows),
		beginningOf(desk, api, async (next) => {
			endViews();
			endHeader();
			endHearing();
			desk.close();
			history.replaceState(null, '', location.pathname);
			await open(next);
		}),
	);
	const endHearing = hearOthers(thisWindow, (names) => drafts.seen(names));
}

for (let isOpen = false; !isOpen;) {
	try {
		await open(DESK_WAY === 'server' ? new ServerFolder(api, 'content') : await askForFolder(main));
		isOpen = true;
	} catch (error) {
		const words = error instanceof FolderFault ? error.message : `没有打开：${String(error)}`;
		await new Promise<void>((resolve) => {
			const again = h('button', { type: 'button' }, '再试一次');
			again.addEventListener('click', () => resolve());
			main.replaceChildren(h('p', { role: 'alert' }, words), again);
		});
	}
}
