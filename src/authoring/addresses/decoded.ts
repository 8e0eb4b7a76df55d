/** An address, or a part of one, as people read it; as it is written where that cannot be read. */
export function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
