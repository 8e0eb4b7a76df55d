/**
 * A place that all copies of a module have in common: while a site is built, the config runs from source and the pages
 * from a bundle, each with modules of its own, in one process.
 * @param name of what is held there
 */
export function shared<Value>(name: string): { value?: Value } {
	const key = Symbol.for(`study-site ${name}`);
	const places = globalThis as unknown as Record<symbol, { value?: Value }>;
	return (places[key] ??= {});
}
