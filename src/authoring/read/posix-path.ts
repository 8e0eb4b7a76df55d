// What `node:path` has for paths with strokes, for code that runs in a browser too.

/** `topics` of `topics/ideals.mdx`; `.` where there is no folder. */
export function folderOf(file: string): string {
	const at = file.lastIndexOf('/');
	return at < 0 ? '.' : file.slice(0, at) || '/';
}

/** `ideals.mdx` of `topics/ideals.mdx`; without the ending where that is given. */
export function nameOf(file: string, ending = ''): string {
	const name = file.slice(file.lastIndexOf('/') + 1);
	return ending !== '' && name !== ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
}

/** `.mdx` of `topics/ideals.mdx`; '' where there is none. */
export function endingOf(file: string): string {
	const name = nameOf(file);
	const at = name.lastIndexOf('.');
	return at <= 0 ? '' : name.slice(at);
}

/** A path from another, with `.` and `..` walked; what climbs out begins with `..`. */
export function joined(...paths: string[]): string {
	const whole = paths.filter((part) => part !== '').join('/');
	const parts: string[] = [];
	for (const part of whole.split('/')) {
		if (part === '' || part === '.') continue;
		if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
		else if (part !== '..' || !whole.startsWith('/')) parts.push(part);
	}
	return (whole.startsWith('/') ? '/' : '') + parts.join('/');
}
