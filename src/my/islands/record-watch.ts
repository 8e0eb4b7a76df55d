import { isMuchKept } from '../store/much-kept.ts';
import { $recordHealth } from '../../record/store/shelf.ts';

let isAsked = false;

/** What tells the reader of trouble is loaded only where there is something to tell, which is rare. */
function loadWhenNeeded(): void {
	if (isAsked || ($recordHealth.get() === 'ok' && !isMuchKept())) return;
	isAsked = true;
	import('./record-health.ts').catch(() => {
		const unsaid = document.querySelector<HTMLElement>('study-record-health [data-unsaid]');
		if (unsaid) unsaid.hidden = $recordHealth.get() === 'ok';
	});
}

$recordHealth.subscribe(loadWhenNeeded);
