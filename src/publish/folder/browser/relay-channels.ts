import type { FrameRequest, Told } from './frame-words.ts';

/** Lets pages speak to those in other windows through their frames: each page is an origin of its own there. */
export function relayChannels(
	send: (asked: FrameRequest) => void,
	listen: (hear: (told: Told) => void) => void,
): void {
	class RelayedChannel {
		onmessage: ((event: { data: unknown }) => void) | null = null;
		readonly name: string;
		#isOpen = true;

		constructor(name: string) {
			this.name = name;
			send({ ask: 'hear', channel: name });
			listen((told) => {
				if (this.#isOpen && told.tell === 'said' && told.channel === name)
					this.onmessage?.({ data: told.data });
			});
		}
		postMessage(data: unknown): void {
			send({ ask: 'say', channel: this.name, data });
		}
		close(): void {
			this.#isOpen = false;
		}
	}
	Object.defineProperty(window, 'BroadcastChannel', { value: RelayedChannel, configurable: true });
}
