/** Starlight's sheets for its own page frame, which src/overrides replaces: 1.7 of 6.4 KB of every first visit. */
const FRAME_SHEET =
	/[\\/]@astrojs[\\/]starlight[\\/]dist[\\/]style[\\/](?:layers|props|reset|asides|util)\.css$/;

/** A Vite plugin that leaves out what Starlight would style; src/styles says it all. */
export function ownStyles(): OwnStyles {
	return {
		name: 'own-styles',
		enforce: 'pre',
		load: (id) => (FRAME_SHEET.test(id.split('?')[0]!) ? '' : undefined),
	};
}

interface OwnStyles {
	name: string;
	enforce: 'pre';
	load(id: string): string | undefined;
}
