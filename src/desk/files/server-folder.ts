import { unpackFiles } from '../../office/desk/packed-files.ts';
import { askServer } from './ask-server.ts';
import type { ContentFolder, FileContent, ListedFile, WriteOutcome } from './content-folder.ts';

/** The content folder of the server that this page came from. */
export class ServerFolder implements ContentFolder {
	readonly way = 'server';
	readonly isAround = true;
	readonly name: string;
	readonly #api: URL;

	/** @param api where the server answers, `/TOKEN/api/` */
	constructor(api: URL, name: string) {
		this.#api = api;
		this.name = name;
	}
	async list() {
		return (await (await this.#ask('list')).json()) as ListedFile[];
	}
	async read(file: string): Promise<FileContent | undefined> {
		return (await this.readMany([file])).get(file);
	}
	async readMany(files: readonly string[]) {
		const answer = await this.#ask('read', { method: 'POST', body: JSON.stringify(files) });
		return unpackFiles(new Uint8Array(await answer.arrayBuffer()));
	}
	write(file: string, bytes: Uint8Array, expected: string | undefined) {
		return this.#change('write', { file, expected }, bytes);
	}
	remove(file: string, expected: string) {
		return this.#change('remove', { file, expected });
	}
	move(from: string, to: string, expected: string) {
		return this.#change('move', { file: from, to, expected });
	}
	watch(changed: () => void) {
		const events = new EventSource(new URL('changes', this.#api));
		events.addEventListener('message', changed);
		return () => events.close();
	}
	async #change(
		what: string,
		asked: Readonly<Record<string, string | undefined>>,
		bytes?: Uint8Array,
	): Promise<WriteOutcome> {
		const address = new URL(what, this.#api);
		for (const [name, value] of Object.entries(asked))
			if (value !== undefined) address.searchParams.set(name, value);
		const answer = await this.#ask(address, { method: 'POST', body: bytes?.slice().buffer ?? '' });
		if (answer.status !== 409) return (await answer.json()) as WriteOutcome;
		return {
			kind: 'changed',
			now: unpackFiles(new Uint8Array(await answer.arrayBuffer()))
				.values()
				.next().value,
		};
	}
	#ask(what: string | URL, init?: RequestInit): Promise<Response> {
		return askServer(new URL(what, this.#api), init);
	}
}
