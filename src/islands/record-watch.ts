import { $recordHealth } from '../store/shelf.ts';
import { storageUsed } from '../store/storage-used.ts';

/** A record of fewer characters cannot hold enough changes to remind anyone of. */
const WORTH_COUNTING = 800;

let isAsked = false;

/** What tells the reader of trouble is loaded only where there is something to tell, which is rare. */
function loadWhenNeeded(): void {
	if (isAsked || ($recordHealth.get() === 'ok' && storageUsed() < WORTH_COUNTING)) return;
	isAsked = true;
	import('./record-health.ts').catch(() => {
		const unsaid = document.querySelector<HTMLElement>('study-record-health [data-unsaid]');
		if (unsaid) unsaid.hidden = $recordHealth.get() === 'ok';
	});
}

$recordHealth.subscribe(loadWhenNeeded);
