/** Sizes of type, in parts of the stage's own, from what the last row reads best. */
const SIZES = [1.15, 1, 0.88, 0.78, 0.7, 0.62, 0.55, 0.48, 0.43, 0.38];

/** The largest type in which the whole slide stands on its stage; in the smallest it scrolls. */
export function fit(slide: HTMLElement): void {
	const stage = slide.querySelector<HTMLElement>('.stage')!;
	for (const size of SIZES) {
		stage.style.setProperty('--fit', String(size));
		if (stage.scrollHeight <= stage.clientHeight && stage.scrollWidth <= stage.clientWidth) return;
	}
}
