/** A term in a page opens a note where it stands; where that does not come, its link leads to the glossary. */
addEventListener('click', (event) => {
	const link = (event.target as Element).closest<HTMLAnchorElement>('a.term');
	if (link && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) {
		event.preventDefault();
		import('./term-note.ts').then(({ openNote }) => openNote(link)).catch(() => (location.href = link.href));
	}
});

export {};
