import { ScriptFault, SearchFault } from '../find/index/search-fault.ts';
import * as words from '../text/why-failed-script.ts';

/** Why search failed, where the site itself answers. */
export function whyFailed(error: unknown): string {
	if (error instanceof ScriptFault) return words.part;
	return error instanceof SearchFault && !error.missing ? words.damaged : words.refused;
}
