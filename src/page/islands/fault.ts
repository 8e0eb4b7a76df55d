import { loadPart } from './load-part.ts';

// Links that say what is wrong where; on every page, those in questions that are fetched later too.
document.addEventListener('click', (event) => {
	const link = (event.target as Element).closest<HTMLElement>('[data-fault]');
	if (!link) return;
	event.preventDefault();
	void loadPart(() => import('./fault-note.ts')).then(({ tellFault }) => tellFault(link));
});
