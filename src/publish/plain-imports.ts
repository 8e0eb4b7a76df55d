/**
 * A Vite plugin that leaves `import()` as the browser has it. Vite wraps each in code that preloads chunks from the
 * root of the host; that breaks below a path, and every page would carry it.
 */
export function plainImports(): { name: string; enforce: 'pre'; load(id: string): string | undefined } {
	return {
		name: 'plain-imports',
		enforce: 'pre',
		load: (id) =>
			id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
	};
}
