interface Policy {
	createHTML(text: string): string;
}
interface PolicyFactory {
	createPolicy(name: string, rules: Policy): Policy;
}

const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
// The text comes from `fetchHtml` alone, which takes nothing but this site's own pages.
const policy: Policy | undefined = trustedTypes?.createPolicy('study', { createHTML: (text) => text });

/** The elements of a page part of this site. Addresses in it are made to hold wherever they are inserted. */
export async function fetchHtml(address: URL): Promise<DocumentFragment> {
	if (address.origin !== location.origin) throw new TypeError(`not of this site: ${address}`);
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	const text = await response.text();
	const template = document.createElement('template');
	template.innerHTML = policy ? policy.createHTML(text) : text;
	for (const name of ['href', 'data-section-href']) {
		for (const element of template.content.querySelectorAll(`[${name}]`)) {
			element.setAttribute(name, new URL(element.getAttribute(name)!, address).href);
		}
	}
	return template.content;
}
