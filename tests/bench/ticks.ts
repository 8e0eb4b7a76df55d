/**
 * Runs in a page: measures every click on a box. `stored`: from the input until the record is written; `frame made`:
 * from the input until the frame that shows it is made, waiting for its turn included; `work`: without the waiting,
 * which is up to a frame on the emptiest page.
 */
export function watchTicks(): void {
	let count = 0;
	let stored: number | undefined;
	const setItem = Storage.prototype.setItem;
	Storage.prototype.setItem = function (key, text) {
		setItem.call(this, key, text);
		if (/:ticks(:journal)?$/.test(key)) stored ??= performance.now();
	};
	addEventListener(
		'click',
		({ target, timeStamp }) => {
			if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return;
			stored = undefined;
			const began = performance.now();
			let handled = began;
			addEventListener('change', () => (handled = performance.now()), { once: true });
			requestAnimationFrame(() => {
				const frame = performance.now();
				// Runs when the frame is handed on, before whatever else waits for that.
				const handedOn = (): void => {
					const shown = performance.now();
					if (stored) performance.measure('stored', { start: timeStamp, end: stored });
					performance.measure('frame made', { start: timeStamp, end: shown });
					performance.measure('work', { start: 0, end: handled - began + shown - frame });
					document.documentElement.dataset['ticks'] = String(++count);
				};
				void scheduler.postTask(handedOn, { priority: 'user-blocking' });
			});
		},
		true,
	);
}
