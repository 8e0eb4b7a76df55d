/** A file that cannot be read at all. The message is for the person who brought it: what it is and what to do. */
export class FileRefused extends Error {
	override readonly name = 'FileRefused';
}

/** What is said of a file that an office program leaves beside one that it has open: `~$题目.xlsx`. */
export const lockFileFault = (name: string): string =>
	`“${name}”是WPS或Office打开文件时留下的记号，不是文件本身。关掉那个软件，换成不带“~$”的那个文件`;
