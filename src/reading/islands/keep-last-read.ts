import { writeLastRead } from '../store/last-read.ts';
import { pagePath } from '../store/page-marks.ts';

// Only pages that are read: those have a section's navigation beside them.
if (document.querySelector('.section-nav')) {
	const title = document.querySelector('h1')!.textContent.trim();
	writeLastRead({ path: `${pagePath(location.pathname)}/`, title });
}
