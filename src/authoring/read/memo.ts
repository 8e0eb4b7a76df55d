/** What is made once of something that many pages ask for; kept as long as that is. */
export function memo<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
	const made = new WeakMap<Of, { what: Made }>();
	return (of) => {
		let known = made.get(of);
		if (!known) made.set(of, (known = { what: make(of) }));
		return known.what;
	};
}
