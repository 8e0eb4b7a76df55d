import { makeElement } from '../../page/islands/make-element.ts';
import { chineseVoice, nextPart, stepSentence } from '../core/reading-queue.ts';
import { SPEEDS } from '../core/speed.ts';
import type { Speed } from '../core/speed.ts';
import { readSpeed, writeSpeed } from '../store/speed.ts';
import * as words from '../text/aloud-script.ts';
import { markSaid } from './aloud-mark.ts';
import { textsToRead } from './aloud-texts.ts';

/** Said here, so that pages that nobody has read to them carry none of it; above the bar of a phone. */
const LOOK =
	'position:fixed;z-index:6;left:0;right:0;bottom:clamp(.5rem,calc((768px - 100vw) * 999),4.5rem);margin:0 auto;width:min(40rem,calc(100vw - 1rem));height:auto;display:flex;flex-wrap:wrap;align-items:center;justify-content:center;gap:.25rem .5rem;padding:.5rem;box-shadow:0 .25rem 1rem #0004';

let stop: (() => void) | undefined;

/** Reads the page, or the questions in view, from the beginning; where that is going on already, ends it. */
export function readAloud(opener: HTMLElement): void {
	if (stop) {
		stop();
		return;
	}
	const voices = speechSynthesis;
	// Who listens cannot unfold.
	for (const fold of document.querySelectorAll<HTMLDetailsElement>('.fold')) fold.open = true;
	const queue = textsToRead();
	let at = 0;
	let isReading = false;
	/** The utterance that counts; those before it were cut off. */
	let current: SpeechSynthesisUtterance | undefined;

	const button = (text: string, onclick: () => void): HTMLButtonElement =>
		makeElement('button', { type: 'button', className: 'button quiet', textContent: text, onclick });
	const bar = makeElement(
		'div',
		{ className: 'card screen-only' },
		{ role: 'region', 'aria-label': words.bar },
	);
	bar.style.cssText = LOOK;
	const toggle = button(words.pause, () => (isReading ? pause() : read()));
	const onward = button(words.nextPart, () => go(nextPart(queue, at)));
	const choice = makeElement(
		'select',
		{
			onchange: () => {
				writeSpeed(choice.value as Speed);
				if (isReading) read();
			},
		},
		{ 'aria-label': words.speed },
	);
	for (const value of SPEEDS)
		choice.append(makeElement('option', { value, textContent: words.times(value) }));
	choice.value = readSpeed();
	const status = makeElement('span', {}, { role: 'status' });
	bar.append(
		button(words.back, () => go(stepSentence(queue, at, -1))),
		toggle,
		button(words.forward, () => go(stepSentence(queue, at, 1))),
		onward,
		choice,
		button(words.close, end),
		status,
	);

	function read(): void {
		voices.cancel();
		const said = queue[at];
		if (!said) return rest(words.nothing);
		isReading = true;
		toggle.textContent = words.pause;
		status.textContent = '';
		onward.disabled = nextPart(queue, at) === undefined;
		markSaid(said);
		const utterance = (current = new SpeechSynthesisUtterance(said.speech));
		const voice = chineseVoice(voices.getVoices());
		if (voice) utterance.voice = voice;
		utterance.lang = voice?.lang ?? 'zh-CN';
		utterance.rate = Number(choice.value);
		utterance.onend = () => {
			if (utterance !== current) return;
			if (at === queue.length - 1) {
				at = 0;
				return rest(words.ended);
			}
			at += 1;
			read();
		};
		utterance.onerror = () => {
			if (utterance === current) rest(words.failed);
		};
		voices.speak(utterance);
	}
	function rest(why = ''): void {
		isReading = false;
		current = undefined;
		toggle.textContent = words.resume;
		status.textContent = why;
	}
	// Cut off and begun again: what browsers call a pause, some forget to end.
	function pause(): void {
		rest();
		voices.cancel();
	}
	/** Another sentence: read where reading goes on, only marked where it rests. */
	function go(to: number | undefined): void {
		if (to === undefined) return;
		at = to;
		if (isReading) read();
		else markSaid(queue[at]);
	}
	function end(): void {
		pause();
		markSaid(undefined);
		bar.remove();
		removeEventListener('pagehide', pause);
		opener.setAttribute('aria-pressed', 'false');
		stop = undefined;
		opener.focus({ preventScroll: true });
	}

	bar.addEventListener('keydown', (event) => {
		if (event.target === choice) return;
		if (event.key === 'Escape') end();
		else if (event.key === 'ArrowLeft') go(stepSentence(queue, at, -1));
		else if (event.key === 'ArrowRight') go(stepSentence(queue, at, 1));
		else return;
		event.preventDefault();
	});
	addEventListener('pagehide', pause);
	document.body.append(bar);
	opener.setAttribute('aria-pressed', 'true');
	stop = end;
	toggle.focus({ preventScroll: true });
	read();
}
