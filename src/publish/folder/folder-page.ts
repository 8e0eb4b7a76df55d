import { createHash } from 'node:crypto';
import type { Rewriter } from '../markup.ts';
import { rewriteMarkup } from '../markup.ts';
import { Policy, forFolder, hash as hashOfScript } from '../policy.ts';
import { wayUp } from '../relocate.ts';
import { startScript } from './start-script.ts';

const OWN_SCRIPT = /^(?:\.{1,2}\/)+_astro\/([^/]+\.js)$/;
/** Attributes that hold an address of the site's own, relative since the site was published (relocate.ts). */
const HOLDS_ADDRESS = /^(?:data-(?:[\w-]+-)?)?(?:href|action)$/;
/** A relative way to a folder, with what stands behind it. */
const TO_FOLDER = /^((?:\.{1,2}\/)*(?:[^:/?#]+\/)*)(?=$|[?#])/;
const REFRESH = /^(\s*\d[\d.]*\s*[;,]\s*url\s*=\s*)(\S*)$/i;

/** `../topics/?q=1#x` as `../topics/index.html?q=1#x`: in a folder nothing stands for an address but a file. */
export function toFile(address: string): string {
	return address.endsWith('/') || /\/[?#]/.test(address)
		? address.replace(TO_FOLDER, (way) => (way === '' ? way : `${way}index.html`))
		: address;
}

export interface FolderPage {
	html: string;
	/** Modules that stood in the page, by the names of the files that hold them now. */
	inlined: ReadonlyMap<string, string>;
}

/** A page of the built site as it stands in a folder that is opened without a server. */
export async function folderPage(html: string, file: string): Promise<FolderPage> {
	const scripts: string[] = [];
	const inlined = new Map<string, string>();
	const start = (): string => startScript(wayUp(file), scripts);
	const policy = new Policy((standing) =>
		forFolder(
			scripts.length === 0
				? standing
				: { ...standing, scripts: [...standing.scripts, hashOfScript(start())] },
		),
	);
	const toParts: Rewriter = (piece) => {
		const isModule = piece.tag === 'script' && piece.get('type') === 'module';
		const ofFile = isModule ? OWN_SCRIPT.exec(piece.get('src') ?? '')?.[1] : undefined;
		const script = ofFile ?? (isModule && piece.text ? `inline.${shortHash(piece.text)}.js` : undefined);
		if (script !== undefined) {
			scripts.push(script);
			if (ofFile === undefined) inlined.set(script, piece.text);
			piece.instead = '';
		}
		// Known to the policy by what it will hold: all tags are read before anything is written.
		if (piece.tag === 'body') piece.after = () => (scripts.length === 0 ? '' : `<script>${start()}</script>`);
	};
	const written = await rewriteMarkup(html, leaveOut, toParts, lead, policy.see);
	if (!policy.isPlaced) throw new Error(`${file}: a page without <meta charset>`);
	return { html: written, inlined };
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** What is asked for ahead is there already. */
const FOR_SERVER = /^(?:manifest|preload|prefetch|modulepreload)$/;

/** What only a server's browser asks for; and what says that nothing works from a folder. */
const leaveOut: Rewriter = (piece) => {
	const isPolicy = piece.tag === 'meta' && piece.get('http-equiv') === 'content-security-policy';
	const isForServer =
		(piece.tag === 'link' && FOR_SERVER.test(piece.get('rel') ?? '')) ||
		(piece.tag === 'script' &&
			(piece.get('type') === 'speculationrules' || piece.text.includes('in-folder')));
	if (isPolicy || isForServer) piece.instead = '';
};

const lead: Rewriter = (piece) => {
	for (const { name, value } of piece.attributes)
		if (HOLDS_ADDRESS.test(name)) {
			// The folder's root is asked for as a folder: other addresses are made from it.
			if (piece.get('rel') !== 'home') piece.set(name, toFile(value));
		} else if (name === 'content' && piece.get('http-equiv') === 'refresh')
			piece.set(
				name,
				value.replace(REFRESH, (_, when: string, to: string) => when + toFile(to)),
			);
};
