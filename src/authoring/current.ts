import { readLibrary } from './library.ts';
import type { Library } from './library.ts';
let memo: Library | undefined;
export function currentLibrary(): Library {
	if (memo) return memo;
	const { library, problems } = readLibrary(process.env['CONTENT_DIR'] ?? 'content');
	if (!library) throw new Error(JSON.stringify(problems));
	return (memo = library);
}
