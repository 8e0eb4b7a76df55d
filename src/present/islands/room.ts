import { readSettings } from '../../reading/store/settings.ts';
import { back, blacken, forward, goTo, heard, reveal, slideOf } from '../core/show.ts';
import type { Show } from '../core/show.ts';
import * as words from '../text/room-script.ts';
import { fit } from './fit.ts';
import { makeClock } from './room-clock.ts';
import { listenTo } from './room-input.ts';
import type { Pressed } from './room-input.ts';
import { makeWire } from './wire.ts';

const HELLO = 'hello';

/** One slide at a time, by keys, a remote, fingers and buttons; a second window shows the notes and leads as well. */
class StudyRoom extends HTMLElement {
	readonly #slides = [...this.querySelectorAll<HTMLElement>('.slide')];
	readonly #parts = this.#slides.map((slide) => [...slide.querySelectorAll<HTMLElement>('[data-reveal]')]);
	readonly #reveals = this.#parts.map(({ length }) => length);
	readonly #isNotes = /[?&]notes\b/.test(location.search);
	readonly #find = <T extends HTMLElement>(selector: string): T => this.querySelector<T>(selector)!;
	readonly #turnClock = makeClock(this.#find('[data-clock]'));
	readonly #wire = makeWire((message) => this.#hear(message));
	#show: Show = goTo(slideOf(location.hash) ?? 0, this.#reveals);
	/** The slide that is drawn, so that only another one moves the focus. */
	#drawn = -1;

	connectedCallback(): void {
		this.dataset['on'] = '';
		if (this.#isNotes) this.#readyNotes();
		// The schedule alone has days; a row is read all the same where this does not come.
		if (this.querySelector('[data-zone]'))
			void import('./room-days.ts')
				.then(({ markOver, slideOfNow }) => {
					markOver(this);
					const now = slideOfNow(this.#slides);
					const isUntouched = !this.#isNotes && location.hash === '' && this.#show.at === 0;
					if (now !== undefined && isUntouched) this.#go(goTo(now, this.#reveals));
				})
				.catch(() => undefined);
		this.#listen();
		this.#draw();
		if (this.#isNotes) this.#wire.say(HELLO);
	}

	#readyNotes(): void {
		this.dataset['view'] = 'notes';
		for (const part of this.#parts.flat()) part.dataset['reveal'] = words.ahead;
	}

	#listen(): void {
		listenTo(
			this,
			() => this.#show.isBlack,
			(asked) => this.#do(asked),
		);
		this.addEventListener('click', ({ target }) => {
			if ((target as Element).closest('.overview a')) this.#toggleOverview(false);
			if ((target as Element).closest('[data-act]')) this.#find<HTMLDetailsElement>('details').open = false;
		});
		addEventListener('hashchange', () => {
			const at = slideOf(location.hash);
			this.#toggleOverview(false);
			if (at !== undefined && at !== this.#show.at) this.#go(goTo(at, this.#reveals));
		});
		addEventListener('resize', () => this.#fit());
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', ({ matches }) => {
			if (readSettings().theme === 'auto')
				document.documentElement.dataset['look'] = matches ? 'dark' : 'light';
		});
		addEventListener('afterprint', () => delete document.documentElement.dataset['paper']);
	}

	#do(act: Pressed): void {
		const reveals = this.#reveals;
		switch (act) {
			case 'forward':
				if (this.#show.at === reveals.length - 1 && this.#show.shown === reveals[this.#show.at])
					this.#say(words.last);
				return this.#go(forward(this.#show, reveals));
			case 'back':
				return this.#go(back(this.#show, reveals));
			case 'first':
				return this.#go(goTo(0, reveals));
			case 'last':
				return this.#go(goTo(reveals.length - 1, reveals));
			case 'reveal':
				return this.#go(reveal(this.#show, reveals));
			case 'black':
				return this.#go(blacken(this.#show));
			case 'overview':
				return this.#toggleOverview();
			case 'clock':
				return this.#turnClock();
			case 'notes':
				return this.#openNotes();
			case 'full':
				return void (document.fullscreenElement
					? document.exitFullscreen()
					: document.documentElement.requestFullscreen?.());
			case 'print-plain':
				document.documentElement.dataset['paper'] = 'plain';
				return print();
			case 'print':
				return print();
			case 'leave':
				return this.#leave();
		}
	}

	/** Another state, here and in the other window. */
	#go(show: Show): void {
		this.#toggleOverview(false);
		this.#show = show;
		this.#draw();
		this.#wire.say(show);
	}

	#hear(message: unknown): void {
		if (message === HELLO) {
			if (!this.#isNotes) this.#wire.say(this.#show);
			return;
		}
		const show = heard(message, this.#reveals);
		if (!show) return;
		this.#show = show;
		this.#draw();
	}

	#draw(): void {
		const { at, shown, isBlack } = this.#show;
		const isOther = at !== this.#drawn;
		this.#slides.forEach((slide, place) => slide.toggleAttribute('data-current', place === at));
		const parts = this.#parts[at]!;
		parts.forEach((part, place) => part.toggleAttribute('data-shown', place < shown));
		this.#slides[at]!.toggleAttribute('data-revealed', shown === parts.length);
		this.#find<HTMLButtonElement>('.bar > [data-act="reveal"]').disabled = shown === parts.length;
		this.#find('[data-position]').textContent = words.position(at + 1, this.#slides.length);
		this.#find('.black').hidden = this.#isNotes || !isBlack;
		if (isOther) this.#bring(at);
		if (this.#isNotes) this.#say(isBlack ? words.isBlack : '');
	}

	#bring(at: number): void {
		const isFirst = this.#drawn < 0;
		this.#drawn = at;
		this.#say('');
		this.#fit();
		const next = this.querySelector(`.overview a[href="#${at + 2}"]`)?.textContent;
		this.#find('.up-next').textContent = next ? words.upNext(next) : words.last;
		for (const link of this.querySelectorAll('.overview a'))
			if (link.getAttribute('href') === `#${at + 1}`) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		if (isFirst) return;
		// Where a state of the history is refused, as in a page out of a folder, this is not.
		location.replace(`#${at + 1}`);
		this.#slides[at]!.querySelector<HTMLElement>('h2')!.focus({ preventScroll: true });
	}

	#fit(): void {
		if (!this.#isNotes) fit(this.#slides[this.#show.at]!);
	}

	#say(text: string): void {
		this.#find('.said').textContent = text;
	}

	#toggleOverview(isOpen = !this.hasAttribute('data-overview')): void {
		const wasOpen = this.hasAttribute('data-overview');
		this.toggleAttribute('data-overview', isOpen);
		if (isOpen) this.#find('.overview [aria-current]').focus();
		else if (wasOpen) this.#slides[this.#show.at]!.querySelector<HTMLElement>('h2')!.focus();
	}

	#openNotes(): void {
		if (this.#isNotes) return;
		this.#wire.other = open(
			`${location.pathname}?notes#${this.#show.at + 1}`,
			'room-notes',
			'popup,width=760,height=820',
		);
		if (!this.#wire.other) this.#say(words.noWindow);
	}

	/** First what lies over the slides, then the page itself. */
	#leave(): void {
		const more = this.#find<HTMLDetailsElement>('details');
		if (this.hasAttribute('data-overview')) this.#toggleOverview(false);
		else if (more.open) more.open = false;
		else if (this.#isNotes) close();
		else location.href = this.#find<HTMLAnchorElement>('[data-leave]').href;
	}
}

customElements.define('study-room', StudyRoom);
