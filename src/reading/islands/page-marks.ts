import { importAgain } from '../../page/store/import-again.ts';
import { mayBeMarked, pagePath } from '../store/page-marks.ts';

/**
 * A star and a tick for having read it, by the reader's own tap; a list of pages says which bear one. What keeps them
 * is loaded where there is one.
 */
const buttons = document.querySelectorAll<HTMLElement>('[data-page-mark]');
const load = (button?: HTMLElement): void =>
	void importAgain(() => import('./show-page-marks.ts')).then(
		({ showMarks }) => showMarks(pagePath, button),
		// Said where it was pressed; another press tries again.
		() => button?.append(' ✗'),
	);

for (const button of buttons) button.onclick = () => load(button);
const isList = document.querySelector('[data-marked]');
if ((isList || buttons.length > 0) && mayBeMarked(isList ? '/' : pagePath(location.pathname))) load();
