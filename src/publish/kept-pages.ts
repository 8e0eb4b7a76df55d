import { hashOf } from '../cache/kept.ts';
import type { Kept } from '../cache/kept.ts';
import type { OpenPage, OwnStyle } from './page.ts';

/** Pages as an earlier build opened them. Two thirds of a page are its style: each of the few is kept once for all. */
export class KeptPages {
	readonly #kept: Kept;
	/** By the names under which they are kept. */
	readonly #styles = new Map<string, string>();
	readonly #names = new Map<string, string>();

	constructor(kept: Kept) {
		this.#kept = kept;
	}
	/** The page that was kept for this key, else what `open` makes of it. */
	async take(key: string, open: () => Promise<OpenPage>): Promise<OpenPage> {
		let made: OpenPage | undefined;
		const named = await this.#kept.takeJson(key, async () => {
			made = await open();
			return withStyle(made, (style) => this.#nameOf(style));
		});
		const name = styleOf(named);
		if (name === undefined) return named;
		const style = await this.#style(name, async () => styleOf(made ?? (await open()))!);
		return withStyle(named, () => style);
	}
	/** @param read gives it of a page that has it, should it be lost */
	async #style(name: string, read: () => Promise<string>): Promise<string> {
		let style = this.#styles.get(name);
		if (style === undefined) {
			const kept = await this.#kept.take(`style ${name}`, async () => Buffer.from(await read()));
			this.#styles.set(name, (style = Buffer.from(kept).toString()));
		}
		return style;
	}
	#nameOf(style: string): string {
		let name = this.#names.get(style);
		if (name === undefined) this.#names.set(style, (name = hashOf(style)));
		return name;
	}
}

const isStyle = (part: OpenPage['parts'][number]): part is OwnStyle =>
	typeof part !== 'string' && 'style' in part;

const styleOf = ({ parts }: OpenPage): string | undefined => parts.find(isStyle)?.style;

const withStyle = (page: OpenPage, change: (style: string) => string): OpenPage => ({
	...page,
	parts: page.parts.map((part) => (isStyle(part) ? { style: change(part.style) } : part)),
});
