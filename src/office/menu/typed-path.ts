import { fileURLToPath } from 'node:url';

/** A path as somebody typed it, pasted it or dragged its file into the window. */
export function typedPath(typed: string, isWindows = process.platform === 'win32'): string {
	// PowerShell puts `& ` before what is dragged.
	const text = typed.trim().replace(/^&\s+(?=['"])/, '');
	const quoted = /^(["'“”‘’])(.*)["'“”‘’]$/.exec(text);
	if (quoted) return quoted[2]!.trim();
	if (/^file:\/\//.test(text)) {
		try {
			return fileURLToPath(text, { windows: isWindows });
		} catch {
			return text;
		}
	}
	// Other systems' terminals escape the spaces of what is dragged.
	return isWindows ? text : text.replace(/\\(.)/g, '$1');
}
