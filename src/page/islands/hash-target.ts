/** What the part of the address behind `#` names on the page; nothing where its escapes are broken. */
export function hashTarget(): HTMLElement | null {
	try {
		return document.getElementById(decodeURIComponent(location.hash.slice(1)));
	} catch {
		return null;
	}
}
