import { HeldFiles } from './held-files.ts';
import { leadIntoFolders } from './lead-into-folders.ts';
import { keepInOne } from './one-store.ts';
import { Parts } from './parts.ts';
import type { Register } from './register.ts';
import { keepingWords } from './words.ts';

declare const folder: Register;

const script = document.currentScript as HTMLScriptElement;
const root = new URL('../', script.src).href;
const site = document.querySelector<HTMLMetaElement>('meta[name="site-id"]')?.content ?? 'site';

const held = new HeldFiles(root, (address) => folder.add(address));
const parts = new Parts(
	(name) =>
		new Promise((resolve) => {
			const element = folder.add(`${root}_astro/${name}`);
			element.onload = () => resolve(true);
			element.onerror = () => resolve(false);
		}),
);
folder.part = parts.define;
folder.held = held.take;
window.fetch = held.fetch;
leadIntoFolders();

const parsed = new Promise<unknown>((resolve) => {
	if (document.readyState !== 'loading') resolve(undefined);
	else addEventListener('DOMContentLoaded', resolve);
});
const names = folder.names.split(' ').filter(Boolean);
const keeping = keepInOne(root, site);

/** Runs the page's parts, in their order, once the page stands there and its storage is the right one. */
async function start(): Promise<void> {
	await Promise.all([parts.gather(names), parsed, keeping]);
	const notice = document.querySelector('.from-folder');
	const text = keepingWords[await keeping];
	if (notice && text) {
		notice.textContent = text;
		document.documentElement.classList.add('in-folder');
	}
	for (const name of names)
		try {
			parts.run(name);
		} catch (error) {
			// One that fails leaves the others be, as scripts of a page do.
			setTimeout(() => {
				throw error;
			});
		}
	// After the page's own: where a folder lies on this computer says nothing to who reads a printed sheet.
	addEventListener('beforeprint', () => {
		for (const place of document.querySelectorAll('[data-address]')) place.textContent = '';
	});
}

start().catch((error: unknown) => {
	if (error instanceof SyntaxError) folder.add('too-old.js');
	else document.documentElement.classList.replace('scripted', 'unscripted');
});
