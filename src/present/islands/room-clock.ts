import { timeGone, timeOfDay } from '../core/clock.ts';

/** None, the time of day, and how long it has been since the page was opened, one after the other. */
export function makeClock(place: HTMLElement): () => void {
	const began = Date.now();
	const faces = [() => '', () => timeOfDay(Date.now()), () => timeGone(Date.now() - began)];
	let face = 0;
	const draw = (): void => {
		place.textContent = faces[face]!();
		place.hidden = face === 0;
	};
	setInterval(draw, 1000);
	return () => {
		face = (face + 1) % faces.length;
		draw();
	};
}
