import { siteRoot } from './site-root.ts';

interface PolicyFactory {
	createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

let allowed = false;

/**
 * Lets this site's own script files be used as workers; call before one is started. Under the pages' policy
 * (src/publish/policy.ts) a worker's address has to pass a Trusted Types policy.
 */
export function allowOwnScripts(): void {
	const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
	if (allowed || !trustedTypes) return;
	allowed = true;
	const root = siteRoot().href;
	trustedTypes.createPolicy('default', {
		createScriptURL(address) {
			const { href } = new URL(address, location.href);
			if (!href.startsWith(root)) throw new TypeError(`not a script of this site: ${href}`);
			return href;
		},
	});
}
