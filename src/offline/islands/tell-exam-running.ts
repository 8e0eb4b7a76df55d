// Pages with an exam tell the service worker whether it is running: a new version never takes over in the middle.
export {};

const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
workers?.addEventListener('message', ({ data, ports }: MessageEvent) => {
	if (data !== 'is-exam-running') return;
	ports[0]?.postMessage(document.querySelector('study-exam[data-running]') !== null);
});
workers?.startMessages();
