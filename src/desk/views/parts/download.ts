import { h } from './element.ts';

/** Gives bytes to the browser as a file to be saved. */
export function download(name: string, bytes: Uint8Array, type = 'application/zip'): void {
	const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
	h('a', { href: address, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
