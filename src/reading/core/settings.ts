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

/** What is stored, whatever build stored it. */
export function givenSettings(stored: string | null): object {
	try {
		return { ...(JSON.parse(stored!) as object) };
	} catch {
		return {};
	}
}

/** Reads stored settings; what is unknown or damaged becomes the first choice. */
export function decodeSettings(stored: string | null): Settings {
	const given = givenSettings(stored) as Record<string, unknown>;
	const pick = <K extends keyof Settings>(name: K): Settings[K] =>
		(CHOICES[name] as readonly unknown[]).includes(given[name])
			? (given[name] as Settings[K])
			: (CHOICES[name][0] as Settings[K]);
	return { theme: pick('theme'), size: pick('size'), contrast: pick('contrast') };
}
