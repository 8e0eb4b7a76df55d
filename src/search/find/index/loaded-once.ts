/** What was loaded once; what failed is loaded again. */
export function loadedOnce<K, T>(loaded: Map<K, Promise<T>>, name: K, load: () => Promise<T>): Promise<T> {
	let one = loaded.get(name);
	if (!one) {
		one = load();
		loaded.set(name, one);
		one.catch(() => loaded.get(name) === one && loaded.delete(name));
	}
	return one;
}
