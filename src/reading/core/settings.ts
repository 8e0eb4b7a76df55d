/** How a reader wants pages shown. */
export interface Settings {
	theme: 'auto' | 'light' | 'dark';
	size: 'standard' | 'large' | 'huge';
	contrast: 'normal' | 'more';
}

const CHOICES = {
	theme: ['auto', 'light', 'dark'],
	size: ['standard', 'large', 'huge'],
	contrast: ['normal', 'more'],
} as const;

/** Reads stored settings; what is unknown or damaged becomes the first choice. */
export function decodeSettings(stored: string | null): Settings {
	let raw: unknown;
	try {
		raw = JSON.parse(stored ?? '');
	} catch {
		raw = undefined;
	}
	const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
	const pick = <K extends keyof Settings>(name: K): Settings[K] =>
		(CHOICES[name] as readonly unknown[]).includes(given[name])
			? (given[name] as Settings[K])
			: (CHOICES[name][0] as Settings[K]);
	return { theme: pick('theme'), size: pick('size'), contrast: pick('contrast') };
}
