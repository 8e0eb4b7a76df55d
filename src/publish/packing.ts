import path from 'node:path';
import { Kept } from '../cache/kept.ts';
import { builtFiles } from './built-files.ts';
import { precompress } from './precompress.ts';

/** Packs a built folder: what is there when it begins beside what others do meanwhile, and in the end the rest. */
export class Packing {
	#folder = '';
	#kept: Kept | undefined;
	#begun: Promise<number> = Promise.resolve(0);
	#first = new Set<string>();

	/** @param isWhole whether a file stays as it is */
	begin(folder: string, isWhole: (file: string) => boolean): void {
		this.#folder = folder;
		this.#kept = Kept.open(`packed ${path.basename(folder)}`);
		this.#first = new Set(builtFiles(folder).filter(isWhole));
		this.#begun = precompress(folder, [...this.#first], this.#kept);
		// Who waits for it hears of it.
		this.#begun.catch(() => undefined);
	}
	/** Returns how many files are packed. */
	async finish(): Promise<number> {
		const rest = builtFiles(this.#folder).filter((file) => !this.#first.has(file) && !PACKED_COPY.test(file));
		const packed = (await this.#begun) + (await precompress(this.#folder, rest, this.#kept!));
		this.#kept!.save();
		return packed;
	}
}

const PACKED_COPY = /\.(?:br|gz)$/;
