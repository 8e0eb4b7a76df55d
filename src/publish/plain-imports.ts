/** What Vite makes of `import('./file')`: a call around it, and another around what the caller takes of it. */
const WRAPPED =
	/__vitePreload\((?:async )?\(\) => (?:\{\s*const \{([^}]*)\} = await )?(import\("[^"]+"\)(?:\.then\(\(\w+\) => \w+\.\w+\))?)(?:;\s*return \{([^}]*)\};\s*\})?, __VITE_PRELOAD__\)/g;

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
		renderChunk: (code) => (code.includes('__vitePreload(') ? { code: unwrapped(code) } : undefined),
		// For a wrapping of another form.
		load: (id) =>
			id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
	};
}

/** A chunk whose imports are the browser's. */
export const unwrapped = (code: string): string =>
	code.replace(WRAPPED, (whole, taken: string | undefined, plain: string, given: string | undefined) =>
		taken?.replace(/\s/g, '') === given?.replace(/\s/g, '') ? plain : whole,
	);

interface PlainImports {
	name: string;
	enforce: 'pre';
	configEnvironment(name: string): { build: { modulePreload: false } } | undefined;
	renderChunk(code: string): { code: string } | undefined;
	load(id: string): string | undefined;
}
