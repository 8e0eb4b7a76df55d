import type { Plugin } from 'vite';

/**
 * Which modules share a file. Small files compress badly, each costs about 150 bytes and a request, and what two pages
 * share is cut out into a file of its own unless it is said here where it goes.
 */
const GROUPS = [
	// What every page's script shares with others: an article costs four requests.
	{
		name: 'site',
		test: /vite\/preload-helper|\/src\/(?:core\/settings|store\/(?:site-id|site-root|place|settings))\.ts$/,
	},
	// Every page that keeps something loads all of it.
	{
		name: 'record',
		test: /\/nanostores\/|\/src\/(?:store\/(?:shelf|make-shelf|storage|set-aside|erasure|storage-used)|core\/record\/(?:alias|decode-envelope|envelope|item|merge|migrate|tick-status)|islands\/(?:record-watch|aliases))\.ts$/,
	},
	// Lists and the page of my own.
	{
		name: 'list',
		test: /\/src\/(?:store\/ticks|core\/(?:own-id|is-day|status|progress))\.ts$/,
	},
];

/** Lays the scripts that readers download out in few files. */
export function scriptChunks(): Plugin {
	return {
		name: 'script-chunks',
		configEnvironment: (name) =>
			name === 'client'
				? {
						build: {
							rolldownOptions: {
								// Pages only run their scripts; nothing imports from them.
								preserveEntrySignatures: false,
								// A group holds what it names: what that imports may belong to fewer pages.
								output: { codeSplitting: { includeDependenciesRecursively: false, groups: GROUPS } },
							},
						},
					}
				: undefined,
	};
}
