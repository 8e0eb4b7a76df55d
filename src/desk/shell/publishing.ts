import { askServer } from '../files/ask-server.ts';
import type { Guard } from '../guard/guard.ts';
import { mayPublish } from '../guard/may-publish.ts';
import { basis, publishAnyway, publishTitle } from '../text/guard.ts';
import { lossesShown } from './losses.ts';
import { busyButton, h } from '../views/parts/element.ts';

/** One row that the server says while it publishes; the last one says how it ended. */
type Told = { say: string } | { isGood: boolean };

/**
 * Shows what readers would lose and what is not saved, asks where to, publishes there and shows what the command says.
 * @param problems how many the check has found
 * @param unsaved what is not saved, with the way to it; nothing where everything is
 */
export function publishButton(
	guard: Guard,
	problems: () => number,
	unsaved: (leave: () => void) => HTMLElement | undefined,
	api: URL,
): HTMLButtonElement {
	return busyButton('发布', async () => {
		await guard.known();
		const last = await (await askServer(new URL('last-folder', api))).text();
		const folder = h('input', {
			id: 'desk-folder',
			value: last,
			autocomplete: 'off',
			spellcheck: 'false',
		});
		const told = h('pre', { role: 'log', tabindex: '0' });
		const state = h('p', { role: 'status' });
		const dialog = h('dialog', {
			class: 'dialog desk-dialog publishing',
			'aria-labelledby': 'desk-publish-title',
		});
		const lacking = h('div', {});
		const showLacking = (): void =>
			lacking.replaceChildren(
				...[lossesShown(guard, problems(), () => dialog.close())].filter((part) => part !== undefined),
			);
		showLacking();
		const run = async (isBack: boolean): Promise<void> => {
			const to = folder.value.trim();
			if (to === '') {
				state.textContent = '先写网站的文件夹，例如 D:\\网站 或者 \\\\服务器\\网站。';
				folder.focus();
				return;
			}
			if (isBack && !confirm(`把“${to}”退回上一个版本？`)) return;
			if (!isBack) {
				// Something may have been changed since the dialog was opened.
				await guard.known();
				showLacking();
				const may = mayPublish(guard, to);
				if (may === 'no') state.textContent = `${publishTitle(guard.losses.length)}。没有发布。`;
				if (may === 'no' || (may === 'ask' && !confirm(publishAnyway))) return;
			}
			told.textContent = '';
			state.textContent = isBack ? '正在退回……' : '正在检查、生成、发布，要一两分钟，不要关窗口……';
			const isGood = await publish(api, to, isBack, (row) => {
				told.textContent += `${row}\n`;
				// How it ended stands in the last rows, below everything that is to be looked at.
				told.scrollTop = told.scrollHeight;
			});
			if (isGood) void guard.again();
			state.textContent = isGood ? '做好了。' : '没有做完，原因在下面。';
		};
		dialog.append(
			h('h2', { id: 'desk-publish-title', tabindex: '-1', autofocus: true }, '发布'),
			lacking,
			...[unsaved(() => dialog.close())].filter((part) => part !== undefined),
			...(guard.last ? [h('p', { class: 'hint' }, basis(guard.last.from))] : []),
			h('p', {}, h('label', { for: 'desk-folder' }, '网站的文件夹：'), folder),
			h(
				'p',
				{ class: 'hint' },
				'照抄网站服务器或者共享盘上的文件夹，例如 \\\\服务器\\网站；不知道的，问管网站的人。',
			),
			h(
				'p',
				{ class: 'actions' },
				busyButton('发布', () => run(false), 'primary'),
				busyButton('退回上一个版本', () => run(true)),
				busyButton('关闭', () => dialog.close()),
			),
			state,
			told,
		);
		dialog.addEventListener('close', () => dialog.remove());
		document.body.append(dialog);
		dialog.showModal();
	});
}

/** Runs the command on the server, row by row. */
async function publish(
	api: URL,
	folder: string,
	isBack: boolean,
	say: (row: string) => void,
): Promise<boolean> {
	try {
		const answer = await fetch(new URL('publish', api), {
			method: 'POST',
			body: JSON.stringify({ folder, isBack }),
		});
		if (!answer.ok || !answer.body) {
			say(await answer.text());
			return false;
		}
		const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
		let rest = '';
		for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
			const rows = (rest + piece.value).split('\n');
			rest = rows.pop()!;
			for (const row of rows) {
				const told = JSON.parse(row) as Told;
				if ('isGood' in told) return told.isGood;
				say(told.say);
			}
		}
	} catch {
		// Told below.
	}
	say('办公室的命令窗口已经关闭，不知道做完没有：重新打开编辑台，再发布一次，会接着做完。');
	return false;
}
