import { writeLastRead } from '../store/last-read.ts';
import { siteRoot } from '../../page/store/site-root.ts';

// Only pages that are read: those have a section's navigation beside them.
if (document.querySelector('.section-nav')) {
	const title = document.querySelector('h1')!.textContent.trim();
	const path = location.pathname.slice(siteRoot().pathname.length).replace('index.html', '');
	writeLastRead({ path, title });
}
document
	.querySelector('.strip [aria-current]')
	?.scrollIntoView({ block: 'nearest', inline: 'center', behavior: 'instant' });
