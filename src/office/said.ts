/** What a command has to say, and whether all of it is well. */
export interface Said {
	text: string;
	isGood: boolean;
}

export const good = (text: string): Said => ({ text, isGood: true });
export const bad = (text: string): Said => ({ text, isGood: false });

/** Prints it; the command ends with 1 where something was refused or left out. */
export function say({ text, isGood }: Said): void {
	if (isGood) console.log(text);
	else console.error(text);
	process.exitCode = isGood ? 0 : 1;
}
