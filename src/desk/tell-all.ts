/**
 * Tells everyone who listens. What one of them throws reaches neither the others nor whoever tells: it becomes what
 * nobody caught, which the desk says in words.
 */
export function tellAll(listeners: Iterable<() => void>): void {
	for (const changed of listeners) {
		try {
			changed();
		} catch (error) {
			void Promise.reject(error as Error);
		}
	}
}
