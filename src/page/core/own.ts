/** True where a map holds a key of its own; what browsers of 2021 lack as `Object.hasOwn`. */
export const hasOwn = (map: object, key: string): boolean => Object.prototype.hasOwnProperty.call(map, key);

/** What a map holds under a key of its own; undefined where it holds nothing, also under `constructor` and the like. */
export const ownOf = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
	hasOwn(map, key) ? map[key] : undefined;
