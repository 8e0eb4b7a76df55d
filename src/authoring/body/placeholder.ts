/** What templates put where their author has to write: `【待填：标题】`. */
const PLACEHOLDER = /【\s*待填[^】]*】?/;

/** The first place of a text that is still to be filled in. */
export const placeholderIn = (text: string): string | undefined => PLACEHOLDER.exec(text)?.[0];
