/**
 * The one script that stands in a page of a folder: it brings the loader (browser/loader.ts), and lets that add scripts
 * of this folder alone. A page opened from a folder runs no module, and none that the policy does not know by its hash.
 * @param up the way from the page to the folder's root
 * @param names the page's own scripts, in their order
 */
export const startScript = (up: string, names: readonly string[]): string =>
	`(function(r,n,t){` +
	`r=new URL(r,location.href).href;` +
	`function u(a){a=new URL(a,r).href;if(a.indexOf(r))throw TypeError(a);return a}` +
	`t=t&&t.createPolicy('folder',{createScriptURL:u});` +
	`window.folder={names:n,add:function(a){var s=document.createElement('script');` +
	`s.src=t?t.createScriptURL(a):u(a);document.head.append(s);return s}};` +
	`n=folder.add('_astro/${LOADER}');` +
	`n.onerror=function(){document.documentElement.classList.replace('scripted','unscripted')};` +
	// It came and did not run.
	`n.onload=function(){folder.part||folder.add('too-old.js')}` +
	`})('${up}','${names.join(' ')}',window.trustedTypes)`;

/** The loader's file, beside the parts that it loads. */
export const LOADER = 'folder.js';
