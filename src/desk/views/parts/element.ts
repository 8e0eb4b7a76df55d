import { orSaid } from './said-fault.ts';

type Child = Node | string | undefined | false;

interface Properties {
	class?: string;
	on?: { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
	[attribute: string]: unknown;
}

/** An element with attributes, listeners and children. Texts go in as text, never as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
	name: K,
	properties: Properties = {},
	...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(name);
	for (const [key, value] of Object.entries(properties)) {
		if (key === 'on' || value === undefined || value === false) continue;
		if (key === 'value' && 'value' in element) Object.assign(element, { value });
		else if (key === 'checked') Object.assign(element, { checked: value });
		else element.setAttribute(key, value === true ? '' : String(value));
	}
	for (const [type, listener] of Object.entries(properties.on ?? {}))
		element.addEventListener(type, listener as EventListener);
	element.append(...children.flat().filter((child): child is Node | string => Boolean(child)));
	return element;
}

/** A button that does something here, unless it is turned off. */
export function button(label: string, click: () => void, properties: Properties = {}): HTMLButtonElement {
	const act = (): void => {
		if (!isOff(made)) click();
	};
	const made = h('button', { type: 'button', ...properties, on: { click: act, ...properties.on } }, label);
	return made;
}

/** A button that cannot be used now keeps the focus: whoever saved by the keyboard goes on from there. */
export const turnOff = (one: HTMLButtonElement, isOff = true): void => {
	if (isOff) one.setAttribute('aria-disabled', 'true');
	else one.removeAttribute('aria-disabled');
};
const isOff = (one: HTMLButtonElement): boolean => one.getAttribute('aria-disabled') === 'true';

/** A button that does something that takes a while, once at a time; what goes wrong is said. */
export function busyButton(label: string, act: () => unknown, className?: string): HTMLButtonElement {
	const made = button(
		label,
		() => {
			turnOff(made);
			void orSaid(act).finally(() => turnOff(made, false));
		},
		{ class: className },
	);
	return made;
}

let count = 0;
/** An id for an element that another one names. */
export const newElementId = (): string => `desk-${(count += 1)}`;

/** Calls a function a while after the last time that it was asked to. */
export function whenQuiet(
	run: () => void,
	ms: number,
): { ask: () => void; now: () => void; stop: () => void } {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const stop = (): void => {
		clearTimeout(timer);
		timer = undefined;
	};
	return {
		ask() {
			stop();
			timer = setTimeout(() => {
				timer = undefined;
				run();
			}, ms);
		},
		now() {
			if (timer === undefined) return;
			stop();
			run();
		},
		stop,
	};
}
