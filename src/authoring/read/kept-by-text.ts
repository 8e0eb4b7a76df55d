/** Of each file: a command or the desk tries a changed text beside the one that is there, and goes back to it. */
const KEPT = 3;

/** What is made of a file's text; of the last texts of each file it is kept and not to be changed, whatever else came with it. */
export function keptByText<Made, More extends unknown[]>(
	make: (file: string, text: string, ...more: More) => Made,
): (file: string, text: string, ...more: More) => Made {
	const kept = new Map<string, { text: string; made: Made }[]>();
	return (file, text, ...more) => {
		const own = kept.get(file) ?? [];
		const at = own.findIndex((one) => one.text === text);
		const found = at < 0 ? { text, made: make(file, text, ...more) } : own.splice(at, 1)[0]!;
		own.unshift(found);
		if (own.length > KEPT) own.pop();
		kept.set(file, own);
		return found.made;
	};
}
