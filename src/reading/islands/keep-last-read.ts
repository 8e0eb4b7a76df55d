import { writeLastRead } from '../store/last-read.ts';
import { pagePath } from '../store/page-marks.ts';

// Only pages that are read: those have a section's navigation beside them.
if (document.querySelector('.section-nav')) {
	const title = document.querySelector('h1')!.textContent.trim();
	writeLastRead({ path: `${pagePath(location.pathname)}/`, title });
}
// The section stands in the middle of the strip. Brought into view by the browser's own means, it would be where the
// first Tab goes on from.
const section = document.querySelector<HTMLElement>('.strip [aria-current]');
if (section)
	section.closest('.strip')!.scrollLeft = section.offsetLeft + (section.offsetWidth - innerWidth) / 2;
