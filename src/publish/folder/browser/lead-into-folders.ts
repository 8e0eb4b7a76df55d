/**
 * A link to a folder would list its files; it is led to the page in it before anybody follows, copies or opens it
 * elsewhere. Links that the build wrote lead there already; scripts write more.
 */
export function leadIntoFolders(): void {
	for (const event of ['pointerdown', 'mousedown', 'focusin', 'click'])
		addEventListener(
			event,
			({ target }) => {
				const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
				if (link?.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
			},
			true,
		);
}
