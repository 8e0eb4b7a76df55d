import { isWithin } from './value-path.ts';
import type { ValuePath } from './value-path.ts';

/**
 * The places of files whose value could not be read and has a stand-in. Nothing is told of a stand-in, nor of what
 * would name the value in its place.
 */
export interface UnreadPlaces {
	readonly size: number;
	/** The files of which any place is. */
	readonly files: readonly string[];
	add(file: string, at: ValuePath): void;
	/** True where the value at a place is a stand-in, or a part of one. */
	covers(file: string, at: ValuePath): boolean;
	/** True also where only a part of the value is. */
	touches(file: string, at: ValuePath): boolean;
}

/** Nothing unknown yet. */
export function noUnreadPlaces(): UnreadPlaces {
	const places = new Map<string, ValuePath[]>();
	const some = (file: string, matches: (place: ValuePath) => boolean): boolean =>
		places.get(file)?.some(matches) ?? false;
	return {
		get size() {
			return places.size;
		},
		get files() {
			return [...places.keys()];
		},
		add(file, at) {
			places.set(file, [...(places.get(file) ?? []), at]);
		},
		covers: (file, at) => some(file, (place) => isWithin(at, place)),
		touches: (file, at) => some(file, (place) => isWithin(at, place) || isWithin(place, at)),
	};
}
