// Links that say what is wrong where; on every page, those in questions that are fetched later too.
document.addEventListener('click', (event) => {
	const link = (event.target as Element).closest<HTMLElement>('[data-fault]');
	if (!link) return;
	event.preventDefault();
	void import('./fault-note.ts').then(
		({ tellFault }) => tellFault(link),
		() => {
			// A mail that names the place alone, or whom to call.
			const mail = link.getAttribute('href');
			if (mail) location.href = mail;
			else document.querySelector('[data-contact]')!.scrollIntoView();
		},
	);
});
