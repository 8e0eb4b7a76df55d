import { hash } from '../policy.ts';

/** The page that is a frame on others and keeps the record for them (browser/record-frame.ts); it loads nothing. */
export function recordPage(script: string): string {
	const text = script.trim();
	const policy = `default-src 'none'; script-src ${hash(text)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
	return (
		`<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">` +
		`<meta http-equiv="content-security-policy" content="${policy}"><title>record</title></head>` +
		`<body><script>${text}</script></body></html>\n`
	);
}
