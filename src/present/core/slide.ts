/** One thing that a room looks at. What is revealed by and by bears `data-reveal` in its HTML. */
export interface Slide {
	/** `text`: what is read; `question`: one question that the room talks over; `pair`: two things told apart. */
	kind: 'text' | 'question' | 'pair';
	/** The heading over it, as HTML. */
	title: string;
	/** Which one it is of several under the same heading. */
	part?: { at: number; of: number };
	/** HTML of the content. */
	html: string;
	/** HTML for whoever speaks; '' where there is none. */
	notes: string;
}
