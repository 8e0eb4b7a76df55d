// The section stands in the middle of the strip. Brought into view by the browser's own means, it would be where the
// first Tab goes on from.
const section = document.querySelector<HTMLElement>('.strip [aria-current]');
if (section)
	section.closest('.strip')!.scrollLeft = section.offsetLeft + (section.offsetWidth - innerWidth) / 2;

export {};
