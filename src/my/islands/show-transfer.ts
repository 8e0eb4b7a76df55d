import { kinds } from '../store/record-kinds.ts';
import { makeTransfer } from '../store/transfer.ts';
import type { Share, Transfer } from '../store/transfer.ts';
import * as words from '../text/transfer-script.ts';
import { qrCode } from './qr-code.ts';

/** Shows the ways to another device: a link to copy, and codes to scan. */
export async function showTransfer(root: HTMLElement): Promise<void> {
	const find = <T extends HTMLElement>(name: string): T => root.querySelector<T>(`[data-${name}]`)!;
	const status = root.querySelector('[role=status]')!;
	if (Object.values(kinds()).every((shelf) => Object.keys(shelf.all()).length === 0)) {
		status.textContent = words.empty;
		return;
	}
	const share = find<HTMLSelectElement>('share').value as Share;
	const transfer = await makeTransfer(Date.now(), share);
	const field = find<HTMLTextAreaElement>('link');
	field.value = transfer.link ?? '';
	find('link-part').hidden = transfer.link === undefined;
	find('code-part').hidden = transfer.codes.length === 0;
	find('explanation').textContent = explain(transfer);
	if (transfer.codes.length > 0) showCode(root, transfer.codes, 0);
	find('transfer').hidden = false;
	status.textContent = words.made;
	// It is below what fits on a screen.
	find('transfer').focus({ preventScroll: true });
	find('transfer').scrollIntoView({ block: 'start' });
	find('copy').onclick = async () => {
		status.textContent = (await isCopied(field)) ? words.copied : words.notCopied;
	};
	find('close').onclick = () => {
		find('transfer').hidden = true;
		field.value = status.textContent = '';
		find('make').focus();
	};
}

/** What to do with the ways that there are; where one is missing, what to do instead. */
export function explain({ link, codes, fitting }: Transfer): string {
	if (link === undefined) return words.tooLong(fitting);
	return codes.length === 0
		? words.noCode(fitting)
		: codes.length === 1
			? words.scan
			: words.scanAll(codes.length);
}

function showCode(root: HTMLElement, codes: readonly string[], at: number): void {
	const label = codes.length === 1 ? words.code : words.codeOf(at + 1, codes.length);
	root.querySelector('[data-code]')!.replaceChildren(qrCode(codes[at]!, label));
	root.querySelector('[data-code-count]')!.textContent = codes.length === 1 ? '' : label;
	const next = root.querySelector<HTMLButtonElement>('[data-next-code]')!;
	next.hidden = codes.length === 1;
	next.onclick = () => showCode(root, codes, (at + 1) % codes.length);
}

/** Puts the link on the clipboard; true where it is there. Pages that are not secure have none, but may still copy. */
async function isCopied(field: HTMLTextAreaElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		field.select();
		return document.execCommand('copy');
	}
}
