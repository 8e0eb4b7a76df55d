import { importAgain } from '../../page/store/import-again.ts';

/** “朗读”, shown where a voice of this very machine speaks Chinese (core/reading-queue.ts has the rule); loaded by a tap. */
const voices = window.speechSynthesis;
const button = document.querySelector<HTMLElement>('[data-aloud]');

if (button && voices) {
	const offer = (): void => {
		if (voices.getVoices().some(({ lang, localService }) => localService && /^(zh|cmn)/.test(lang)))
			button.dataset['aloud'] = 'on';
	};
	offer();
	voices.onvoiceschanged = offer;
	button.onclick = () =>
		importAgain(() => import('./read-aloud.ts')).then(
			({ readAloud }) => readAloud(button),
			// Said where it was pressed; another press tries again.
			() => button.append(' ✗'),
		);
}
