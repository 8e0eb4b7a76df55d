const two = (count: number): string => String(count).padStart(2, '0');

/** Time gone, `12:05`, from an hour on `1:02:05`; a clock that was set back counts as nought. */
export function timeGone(ms: number): string {
	const seconds = Math.max(0, Math.floor(ms / 1000));
	const hours = Math.floor(seconds / 3600);
	const minutes = Math.floor(seconds / 60) % 60;
	return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** The time of day where the room is, `9:05`. */
export function timeOfDay(now: number): string {
	const time = new Date(now);
	return `${time.getHours()}:${two(time.getMinutes())}`;
}
