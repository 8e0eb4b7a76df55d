import { shared } from '../../cache/shared.ts';
import type { CurrentContent } from './current-content.ts';
import type { Library } from './library.ts';

const current = shared<CurrentContent>('current content');

/**
 * The content that is being built, as astro.config.mjs reads it (current-content.ts).
 * @throws with all problems, in Chinese, when there are any
 */
export const currentLibrary = (): Library => current.value!.library();

/** Files of pages that are not to be built yet. */
export const unpublishedFiles = (): readonly string[] => current.value!.unpublished();
