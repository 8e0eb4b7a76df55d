// One file for the page's own elements: together they compress to much less than one by one.
import { hashTarget } from '../../page/islands/hash-target.ts';
import { storageUsed } from '../store/storage-used.ts';
import { whenSeen } from '../../page/islands/when-seen.ts';
import './unfinished.ts';
import './my-progress.ts';
import './my-record.ts';
import './shared-machine.ts';
import './transfer.ts';
import { loadKept } from './load-kept.ts';
import { loadPart } from '../../page/islands/load-part.ts';

loadKept();
addEventListener('storage', loadKept);

// Beside an empty record nothing is kept; an import loads it too.
if (storageUsed() > 0)
	whenSeen(
		document.querySelector('study-kept-record'),
		() => void loadPart(() => import('./kept-record.ts')),
	);
whenSeen(
	document.querySelector('study-offline'),
	() => void loadPart(() => import('../../offline/islands/offline-save.ts')),
);
whenSeen(
	document.querySelector('study-missed-searches'),
	() => void loadPart(() => import('../../search/islands/missed-searches.ts')),
	'0px',
);

/** The row that the address names is open, or the one around what it names. */
function openNamed(): void {
	const named = hashTarget()?.closest('details');
	if (named) named.open = true;
}
addEventListener('hashchange', openNamed);
openNamed();
