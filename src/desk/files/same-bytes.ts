/** Whether two files hold the same; undefined is none. */
export const isSameBytes = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
	one === other ||
	(one !== undefined &&
		other !== undefined &&
		one.length === other.length &&
		one.every((byte, at) => byte === other[at]));
