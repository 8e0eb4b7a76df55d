declare module 'papaparse' {
	/** The part of the library that is used here. */
	const Papa: {
		parse(
			text: string,
			options: { delimiter?: string; delimitersToGuess?: string[]; skipEmptyLines?: boolean },
		): { data: string[][]; errors: { type: string; code: string; message: string; row?: number }[] };
	};
	export default Papa;
}
