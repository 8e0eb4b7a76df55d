import { askWorker } from './ask-worker.ts';
import { allowOwnScripts } from '../../page/store/own-scripts.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import * as words from '../text/offline-script.ts';
import { isBlocked, whyNoWorker } from './why-no-worker.ts';

interface Status {
	version: string;
	saved: number;
	files: number;
	older: boolean;
}
interface Progress {
	done?: number;
	files?: number;
	complete?: boolean;
	failed?: string;
	file?: string;
}

/** Milliseconds between two words on a download: to draw, and to read out, each of a thousand files took a third of it. */
const SAID_EVERY = 250;

/** 离线保存 on the page of my own: nothing is registered or downloaded before the reader asks. */
class StudyOffline extends HTMLElement {
	connectedCallback(): void {
		if (location.protocol === 'file:') return this.#say(words.inFolder);
		if (!('serviceWorker' in navigator)) {
			this.#say(window.isSecureContext ? words.unsupported : words.insecure);
			return;
		}
		this.querySelector<HTMLElement>('[data-ways]')!.hidden = false;
		this.#save.addEventListener('click', () => void this.#download());
		this.#remove.addEventListener('click', () => void this.#delete());
		void this.#show();
	}

	get #save(): HTMLButtonElement {
		return this.querySelector<HTMLButtonElement>('[data-save]')!;
	}
	get #remove(): HTMLButtonElement {
		return this.querySelector<HTMLButtonElement>('[data-remove]')!;
	}
	get #bar(): HTMLProgressElement {
		return this.querySelector('progress')!;
	}
	#say(text: string): void {
		this.querySelector('[role=status]')!.textContent = text;
	}

	/**
	 * What is saved, what the site has, and what can be done about it.
	 * @param said what just happened
	 * @param saidOutdated the same, where the site still has another version
	 */
	async #show(said?: string, saidOutdated = said): Promise<void> {
		try {
			await this.#tell(said, saidOutdated);
		} catch {
			this.#say((await isBlocked()) ? words.failed.blocked : (said ?? words.unclear));
		}
	}

	async #tell(said: string | undefined, saidOutdated: string | undefined): Promise<void> {
		const summary = await newest();
		this.querySelector('[data-size]')!.textContent = summary ? words.size(summary.bytes) : '';
		const worker = (await registration())?.active;
		const status = worker ? await askWorker<Status>(worker, 'status') : undefined;
		const kept = status !== undefined && (status.saved > 0 || status.older);
		const whole = status !== undefined && status.saved === status.files;
		const outdated = kept && summary !== undefined && status.version !== summary.version;
		this.#remove.hidden = !kept;
		this.#save.hidden = (whole && !outdated) || !summary;
		this.#save.textContent =
			outdated || status?.older ? words.update : kept && !whole ? words.goOn : words.save;
		const happened = outdated ? saidOutdated : said;
		if (happened) this.#say(happened);
		else if (outdated || status?.older) this.#say(words.outdated);
		else if (whole && kept) this.#say(words.saved);
		else if (kept) this.#say(words.partial(status.saved, status.files));
		else this.#say(summary ? '' : words.unknownSize);
	}

	async #download(): Promise<void> {
		this.#save.disabled = true;
		try {
			const worker = await this.#ready();
			if (!worker) {
				this.#say(words.busy);
				return;
			}
			this.#bar.hidden = false;
			let end: Progress = {};
			let saidAt = 0;
			await askWorker<Progress>(worker, 'save', (progress) => {
				end = progress;
				if (progress.done === undefined) return true;
				if (performance.now() - saidAt < SAID_EVERY) return false;
				saidAt = performance.now();
				this.#bar.max = progress.files!;
				this.#bar.value = progress.done;
				this.#say(words.saving(progress.done, progress.files!));
				return false;
			});
			if (end.complete) await this.#show(words.saved, words.stale);
			else await this.#show(failure(end));
		} catch (error) {
			await this.#show(failure({ failed: await whyNoWorker(error as Error), file: 'sw.js' }));
		} finally {
			this.#bar.hidden = true;
			this.#save.disabled = false;
		}
	}

	/** The newest worker, at work; undefined while an exam is running in some tab and an older one is at work. */
	async #ready(): Promise<ServiceWorker | undefined> {
		allowOwnScripts();
		const { href } = new URL('sw.js', siteRoot());
		const held = await navigator.serviceWorker.register(href, { updateViaCache: 'none' });
		await held.update().catch(() => undefined);
		const coming = held.installing ?? held.waiting;
		if (coming) await reached(coming, ['installed', 'activated']);
		if (held.waiting) {
			const { busy } = await askWorker<{ busy: boolean }>(held.waiting, 'take-over');
			if (busy) return undefined;
		}
		if (coming) await reached(coming, ['activated']);
		return held.active ?? undefined;
	}

	async #delete(): Promise<void> {
		try {
			const held = await registration();
			const mine = `study ${siteRoot().href} `;
			for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
			await held?.unregister();
		} catch {
			await this.#show(words.notRemoved);
			return;
		}
		await this.#show(words.removed);
	}
}

const registration = (): Promise<ServiceWorkerRegistration | undefined> =>
	navigator.serviceWorker.getRegistration(siteRoot().href);

/** What the site offers now; undefined when it cannot be reached. */
async function newest(): Promise<{ version: string; bytes: number } | undefined> {
	try {
		const answer = await fetch(new URL('offline.json', siteRoot()), { cache: 'no-cache' });
		return (await answer.json()) as { version: string; bytes: number };
	} catch {
		return undefined;
	}
}

function failure({ failed, file = '' }: Progress): string {
	switch (failed) {
		case 'SecurityError':
			return words.failed.certificate;
		case 'blocked':
			return words.failed.blocked;
		case 'QuotaExceededError':
			return words.failed.space;
		case 'network':
		case 'missing':
		case 'changed':
			return words.stopped(file) + words.failed[failed];
		default:
			return words.failed.other;
	}
}

function reached(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const look = (): void => {
			if (states.includes(worker.state)) resolve();
			else if (worker.state === 'redundant') reject(new Error('redundant'));
		};
		worker.addEventListener('statechange', look);
		look();
	});
}

customElements.define('study-offline', StudyOffline);
