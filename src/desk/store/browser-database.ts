/** What this browser keeps for the desk: the folder that was chosen, a zip with what was changed in it. */
const NAME = 'desk';
const STORE = 'kept';

function database(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(NAME, 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error ?? new Error('no database'));
	});
}

async function asked<Value>(
	mode: IDBTransactionMode,
	ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
	const opened = await database();
	try {
		return await new Promise((resolve, reject) => {
			const transaction = opened.transaction(STORE, mode);
			const request = ask(transaction.objectStore(STORE));
			// A write is kept when all of it is.
			transaction.oncomplete = () => resolve(request.result);
			transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
		});
	} finally {
		opened.close();
	}
}

/** @throws where the browser keeps nothing: storage is full or switched off */
export const keepOne = (key: string, value: unknown): Promise<void> => keepAll([[key, value]]);

/**
 * Keeps several things, all of them or none.
 * @throws where the browser keeps nothing: storage is full or switched off
 */
export const keepAll = async (things: readonly (readonly [key: string, value: unknown])[]): Promise<void> =>
	void (await asked('readwrite', (store) => {
		const puts = things.map(([key, value]) => store.put(value, key));
		return puts[puts.length - 1]!;
	}));

/** Undefined where nothing is kept, or nothing can be. */
export const kept = (key: string): Promise<unknown> =>
	asked('readonly', (store) => store.get(key) as IDBRequest<unknown>).catch(() => undefined);

/** Everything whose key begins so, by the rest of the key. */
export async function keptUnder(prefix: string): Promise<Map<string, unknown>> {
	const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
	const keys = await asked('readonly', (store) => store.getAllKeys(range)).catch(() => []);
	const values = await asked('readonly', (store) => store.getAll(range) as IDBRequest<unknown[]>).catch(
		() => [],
	);
	return new Map(keys.map((key, at) => [String(key).slice(prefix.length), values[at]]));
}

/** Forgets everything whose key begins so. */
export const forgetUnder = async (prefix: string): Promise<void> =>
	void (await asked('readwrite', (store) => store.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`))));
