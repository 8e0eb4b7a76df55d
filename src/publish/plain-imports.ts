/**
 * A Vite plugin that leaves `import()` as the browser has it. Vite wraps each in code that preloads chunks from the
 * root of the host; that breaks below a path, and every page would carry it.
 */
export function plainImports(): PlainImports {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		// Said by a plugin: Astro sets this environment itself and drops what a site's settings say of it.
		configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
		load: (id) =>
			id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
	};
}

interface PlainImports {
	name: string;
	enforce: 'pre';
	configEnvironment(name: string): { build: { modulePreload: false } } | undefined;
	load(id: string): string | undefined;
}
