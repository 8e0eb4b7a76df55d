/**
 * The sheet of 目录 on a phone. The fragment alone opens and closes it; here it leaves no trace in the history, so that
 * the way back is the page before and no page comes back with the sheet over it.
 */
const sheet = document.querySelector<HTMLElement>('#directory');
const opener = document.querySelector<HTMLAnchorElement>('a[href="#directory"]');

if (sheet && opener) {
	const show = (isOpen: boolean): void => {
		sheet.toggleAttribute('data-open', isOpen);
		(isOpen ? sheet : opener).focus({ preventScroll: true });
	};
	opener.addEventListener('click', (event) => {
		event.preventDefault();
		show(!sheet.hasAttribute('data-open'));
	});
	sheet.addEventListener('click', (event) => {
		const target = event.target as Element;
		const isClose = target === sheet || target.closest('[data-close]');
		if (!isClose) return;
		event.preventDefault();
		show(false);
	});
	sheet.addEventListener('keydown', ({ key }) => key === 'Escape' && show(false));
	addEventListener('pagehide', () => sheet.removeAttribute('data-open'));
}

export {};
