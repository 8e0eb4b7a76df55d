let asked: Promise<void> | undefined;

/**
 * Loads a part of a page that is loaded when it is used: `() => import(…)`. Where it does not come, the page says why
 * (PartGone.astro) and the part is loaded again when the reader asks for it, or the network is back; so what waits for
 * it goes on, and nothing is taken for loaded that is not.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
	for (;;) {
		try {
			return await load();
		} catch {
			await (asked ??= ask().finally(() => (asked = undefined)));
		}
	}
}

/** Says why, and waits until it is worth trying again. */
async function ask(): Promise<void> {
	if (await tellGone()) return new Promise(() => undefined);
	const notice = find('away');
	notice.hidden = false;
	await new Promise((resolve) => {
		notice.querySelector('button')!.onclick = resolve;
		addEventListener('online', resolve, { once: true });
	});
	notice.hidden = true;
}

const find = (why: string): HTMLElement => document.querySelector(`[data-part="${why}"]`)!;

/** Says that the site was published anew, where that is why something did not come; true where it is. */
export async function tellGone(): Promise<boolean> {
	const isGone = await isPublishedAnew();
	if (isGone) {
		const notice = find('gone');
		notice.hidden = false;
		notice.querySelector('button')!.onclick = () => location.reload();
	}
	return isGone;
}

/** True where the page is there and has another script than this one, so that the parts of this one are gone. */
async function isPublishedAnew(): Promise<boolean> {
	const own = document.querySelector<HTMLScriptElement>('script[src*="/page."]')!.src;
	try {
		const page = await fetch(location.href, { cache: 'no-store' });
		return page.ok ? !(await page.text()).includes(own.split('/').pop()!) : page.status === 404;
	} catch {
		return false;
	}
}
