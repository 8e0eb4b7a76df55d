/** Text, which a script holds as it is; anything else is held in base64. */
const TEXT = /\.(?:json|html|xml|txt|svg)$/;

/**
 * A file as a script that hands over what the file holds (browser/held-files.ts). It stands beside where the file stood,
 * under the file's name and `.js`.
 */
export function heldFile(file: string, body: Buffer): string {
	if (!TEXT.test(file)) return `folder.held("${body.toString('base64')}",true)`;
	return `folder.held('${body.toString('utf8').replace(/[\\'\n\r\u2028\u2029]/g, escaped)}')`;
}

const escaped = (char: string): string =>
	({ '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\u2028': '\\u2028', '\u2029': '\\u2029' })[char]!;
