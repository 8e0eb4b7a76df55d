/**
 * The oldest browsers in which the whole site works: what 360, QQ, UC and older WeChat are built on, iOS 15, Firefox's
 * last release for Windows 7. Scripts and styles are written for these; tests/browser/above-floor.ts names what they
 * lack and no build can mend.
 */
export const FLOOR = ['chrome87', 'safari15', 'firefox102'];
