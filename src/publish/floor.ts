/**
 * The oldest browsers in which the whole site works: what 360, QQ, UC and older WeChat are built on, iOS 15, Firefox's
 * last release for Windows 7. Scripts and styles are written for these; tests/browser/above-floor.ts names what they
 * lack and no build can mend. Not Chromium 87: it lacks `:where`, which every style of a component is written with.
 */
export const FLOOR = ['chrome88', 'safari15', 'firefox102'];

/**
 * What scripts are written for. All of its syntax that is used here runs at the floor, and tests/built/floor.test.ts
 * refuses the rest; written in older words, private fields alone would cost a page up to 1.9 KB and a request.
 */
export const SCRIPTS = 'es2022';
