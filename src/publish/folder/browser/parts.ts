import type { Body, Exports } from './register.ts';

interface Part {
	needs: readonly string[];
	body: Body;
	exports?: Exports;
}

/** The parts of the site's script: each comes as a script of its own, and runs once, after what it needs. */
export class Parts {
	readonly #known = new Map<string, Part>();
	readonly #coming = new Map<string, Promise<void>>();
	readonly #bring: (name: string) => Promise<boolean>;

	/** @param bring adds the script of a part; true once it came, false where it did not */
	constructor(bring: (name: string) => Promise<boolean>) {
		this.#bring = bring;
	}

	define = (name: string, needs: readonly string[], body: Body): void => {
		this.#known.set(name, { needs, body });
	};

	/**
	 * What a part exports.
	 * @throws where it or what it needs does not come (asked again, it is brought again); a SyntaxError where it came and
	 * the browser does not understand it
	 */
	load = async (name: string): Promise<Exports> => {
		await this.gather([name]);
		return this.run(name);
	};

	/** Waits until parts and all that they need at once are there. */
	async gather(names: readonly string[], seen = new Set<string>()): Promise<void> {
		await Promise.all(
			names.map(async (name) => {
				if (seen.has(name)) return;
				seen.add(name);
				await this.#come(name);
				await this.gather(this.#known.get(name)!.needs, seen);
			}),
		);
	}

	/** Runs a part that is there, and first what it needs. */
	run(name: string): Exports {
		const part = this.#known.get(name)!;
		if (part.exports) return part.exports;
		part.exports = {};
		part.body((other) => this.run(other.slice('./'.length)), part.exports, this.load);
		return part.exports;
	}

	#come(name: string): Promise<void> {
		if (this.#known.has(name)) return Promise.resolve();
		let coming = this.#coming.get(name);
		if (!coming) {
			coming = this.#bring(name).then((hasCome) => {
				this.#coming.delete(name);
				if (!this.#known.has(name)) throw new (hasCome ? SyntaxError : TypeError)(`no part ${name}`);
			});
			this.#coming.set(name, coming);
		}
		return coming;
	}
}
