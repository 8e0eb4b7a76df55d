/** Longer than any file takes; a worker that died meanwhile says nothing more. */
const SILENCE = 60_000;

/**
 * Asks the service worker and waits for its answer.
 * @param isLast told of each answer until it returns true; without it the first answer is the last
 */
export function askWorker<Answer>(
	worker: ServiceWorker,
	question: 'status' | 'save' | 'take-over',
	isLast: (answer: Answer) => boolean = () => true,
): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const { port1, port2 } = new MessageChannel();
		let timer: ReturnType<typeof setTimeout>;
		const wait = (): void => {
			clearTimeout(timer);
			timer = setTimeout(() => reject(new Error('silent worker')), SILENCE);
		};
		port1.onmessage = ({ data }: MessageEvent<Answer>) => {
			wait();
			if (!isLast(data)) return;
			clearTimeout(timer);
			port1.close();
			resolve(data);
		};
		wait();
		worker.postMessage(question, [port2]);
	});
}
