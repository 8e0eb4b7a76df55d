// What stands in for <dialog> in Safari before 15.4: opened over the page, closed by its buttons and by Escape.
export {};

const { styleSheets } = document;
for (const rule of [
	'dialog:not([open]) { display: none }',
	`dialog[open] { position: fixed; z-index: 30; inset: 0; height: -webkit-fit-content; max-height: calc(100vh - 2rem); overflow: auto; box-shadow: 0 0 0 100vmax rgb(0 0 0 / 50%) }`,
])
	styleSheets[0]!.insertRule(rule);

interface StandIn extends HTMLElement {
	returnValue: string;
	open: boolean;
	showModal(): void;
	close(value?: string): void;
}

/** Where the focus was before, by dialog. */
const before = new WeakMap<StandIn, Element | null>();

/** `dialog` is an element that the browser does not know, as any other of these. */
const methods: ThisType<StandIn> = {
	get open(): boolean {
		return (this as unknown as StandIn).hasAttribute('open');
	},
	showModal() {
		before.set(this, document.activeElement);
		this.toggleAttribute('open', true);
		this.setAttribute('role', 'dialog');
		this.setAttribute('aria-modal', 'true');
		this.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
	},
	close(value?: string) {
		if (!this.open) return;
		if (value !== undefined) this.returnValue = value;
		this.toggleAttribute('open', false);
		(before.get(this) as HTMLElement | null)?.focus();
		this.dispatchEvent(new Event('close'));
	},
};
Object.defineProperties(HTMLUnknownElement.prototype, {
	returnValue: { value: '', writable: true },
	...Object.getOwnPropertyDescriptors(methods),
});

let pressed: HTMLButtonElement | null = null;
document.addEventListener(
	'click',
	({ target }) => void (pressed = (target as Element).closest<HTMLButtonElement>('button')),
	true,
);
document.addEventListener('submit', (event) => {
	const form = event.target as HTMLFormElement;
	// To this browser the method is another.
	if (event.defaultPrevented || form.getAttribute('method') !== 'dialog') return;
	event.preventDefault();
	(form.closest('dialog') as StandIn | null)?.close(
		pressed && form.contains(pressed) ? pressed.value : undefined,
	);
});
document.addEventListener('keydown', ({ key }) => {
	const dialog = document.querySelector<StandIn>('dialog[open]');
	if (key === 'Escape' && dialog?.dispatchEvent(new Event('cancel', { cancelable: true }))) dialog.close();
});
