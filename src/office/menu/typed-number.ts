/** The number that was typed, in full width and with a full stop too, as a Chinese input method writes it. */
export function typedNumber(typed: string): number | undefined {
	const number = typed
		.normalize('NFKC')
		.trim()
		.replace(/[.、。]$/, '');
	return /^\d+$/.test(number) ? Number(number) : undefined;
}
