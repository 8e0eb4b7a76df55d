import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { readText } from '../../record/store/stored-texts.ts';
import { loadPart } from '../../page/islands/load-part.ts';

/** Loads what shows kinds of the record that few readers have, where they have them. */
export function loadKept(): void {
	const isKept = (kind: string): boolean => readText(browserStorage(), `${siteId()}:${kind}`) !== null;
	if (isKept('stars') || isKept('reads')) void loadPart(() => import('./my-pages.ts'));
	if (isKept('plan')) void loadPart(() => import('../../plan/islands/my-plan.ts'));
}
