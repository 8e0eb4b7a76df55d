/** What fills the middle of the desk. */
export interface View {
	element: HTMLElement;
	/** It stands on the page now: what has to be seen is brought into view and has the focus. */
	shown?(): void;
	/** What is typed is taken over. */
	flush?(): void;
	/** What is typed is taken over; nothing asks any more. */
	close?(): void;
}
