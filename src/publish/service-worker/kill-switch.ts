// Copied over sw.js by the office: the next visit of a reader who saved the site gives everything saved back and takes
// the worker away. Readers' records are elsewhere and stay.
export {};

interface Worker extends EventTarget {
	registration: { scope: string; unregister(): Promise<boolean> };
	skipWaiting(): Promise<void>;
}
interface WaitingEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}

const worker = self as unknown as Worker;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
	const give = async (): Promise<void> => {
		const mine = `study ${worker.registration.scope} `;
		for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
		await worker.registration.unregister();
	};
	(event as WaitingEvent).waitUntil(give());
});
