import { diskReader } from './disk-reader.ts';
import { libraryOf } from './library.ts';
import type { ReadLibrary } from './library.ts';

/** Reads a content folder; collects every problem instead of stopping at the first. */
export const readLibrary = (contentDir: string): ReadLibrary => libraryOf(diskReader(contentDir));
