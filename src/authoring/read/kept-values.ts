import { isDeepStrictEqual } from 'node:util';
import { Kept, hashOf } from '../../cache/kept.ts';
import { toolsIn } from '../../cache/tools.ts';
import type { KeptValues } from './content-reader.ts';

/**
 * Keeps what the files of a programme are parsed to from one build to the next.
 * @param name of the built folder
 */
export function keptValues(name: string): KeptValues & { save(): void } {
	const kept = Kept.open(`yaml ${name}`);
	const tools = toolsIn('authoring/read', 'authoring/tell', 'record/core', 'cache');
	const keyOf = (file: string, yaml: string): string => hashOf(tools, file, yaml);
	return {
		known: (file, yaml) => kept.knownJson(keyOf(file, yaml)),
		keep: (file, yaml, value) => {
			// What JSON says otherwise is parsed again, such as a number that is none.
			if (isDeepStrictEqual(JSON.parse(JSON.stringify(value ?? null)), value))
				kept.keepJson(keyOf(file, yaml), value);
		},
		save: () => kept.save(),
	};
}
