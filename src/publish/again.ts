/**
 * What a minified module loads later through a function that is given how (page/islands/load-part.ts); what stands behind
 * `.then` is called by the browser, and nothing has set `$again` for it.
 */
const LATER = /((?<!\.then)\(\(\)=>import\(\s*)((["'`])\.\/[^"'`]+\.js\3)(\s*\))/g;

/** How such a module says by what address it asks: what stands in `$again` is put behind it (page/store/import-again.ts). */
const AGAIN = '+$again';

/**
 * A script whose parts can be asked for by another address: Firefox and many a Chromium (150, for one) keep in mind for
 * the life of a page what an `import()` failed to load, and never ask for it again by the same one. Whatever is given
 * such a function sets `$again` before it calls it, as `importAgain` does.
 */
export const askedAgain = (code: string): string => code.replace(LATER, `$1$2${AGAIN}$4`);
