/** What the parts of a checklist that are loaded on demand need of it. */
export interface ChecklistView {
	readonly root: HTMLElement;
	/** Id of the list. */
	readonly list: string;
	/** Rows by item id. */
	readonly rows: Map<string, HTMLElement>;
	/** Tells the reader what happened. */
	say(text: string): void;
	/** Shows rows as they stand, after some were added or taken away. */
	refresh(): void;
}
