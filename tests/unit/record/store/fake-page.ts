import { setMaxListeners } from 'node:events';
import { vi } from 'vitest';
import type { FakeStorage } from './fake-storage.ts';

/** What the store finds of a page in the browser; modules are loaded afresh, as on a new page. */
export function openPage(storage: FakeStorage | undefined, ofWindow?: FakeStorage): EventTarget {
	const page = new EventTarget();
	setMaxListeners(0, page);
	vi.resetModules();
	vi.stubGlobal('document', { querySelector: () => ({ content: 'site' }), body: {} });
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('localStorage', storage);
	vi.stubGlobal('sessionStorage', ofWindow);
	return page;
}
