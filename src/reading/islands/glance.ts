/** While something is due, the picture of the whole stands folded on a phone: what is due comes first there. */
const glance = document.querySelector<HTMLDetailsElement>('details.glance');
const isPhone = matchMedia('(max-width: 47.99em)').matches;

void customElements.whenDefined('study-today').then(() => {
	const phase = document.querySelector<HTMLElement>('study-today')?.dataset['phase'];
	if (glance && isPhone && phase === 'during') glance.open = false;
});

export {};
