import './no-eval.ts';
import { checkHeld } from './check/check-held.ts';
import { Desk } from './desk.ts';
import { FolderFault } from './files/content-folder.ts';
import { ServerFolder } from './files/server-folder.ts';
import { showHeader } from './shell/header.ts';
import { mountViews } from './views/index.ts';

const header = document.getElementById('desk-header')!;
const main = document.getElementById('desk-main')!;

try {
	const folder = new ServerFolder(new URL('api/', location.href), 'content');
	const desk = await Desk.open(folder, (held) => Promise.resolve(checkHeld(held, Date.now())));
	showHeader(desk, header);
	mountViews(desk, main);
} catch (error) {
	const row = document.createElement('p');
	row.setAttribute('role', 'alert');
	row.textContent = error instanceof FolderFault ? error.message : String(error);
	main.replaceChildren(row);
}
