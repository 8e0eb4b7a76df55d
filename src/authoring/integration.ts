import type { AstroIntegration } from 'astro';
export function checkContent(): AstroIntegration {
	return { name: 'check-content', hooks: {} };
}
