import { noteShared } from '../../page/store/shared-machine.ts';
import { loadPart } from '../../page/islands/load-part.ts';
import { failed } from '../text/my-script.ts';
import * as words from '../text/shared-machine-script.ts';

/** 公用电脑: switches to storage that goes with the window, and back; the page begins anew each time. */
class StudySharedMachine extends HTMLElement {
	connectedCallback(): void {
		const find = (name: string): HTMLElement => this.querySelector<HTMLElement>(name)!;
		const say = (text: string): void => void (find('[role=status]').textContent = text);
		find('[data-tools]').hidden = false;
		const { shared, ...state } = (history.state ?? {}) as { shared?: Done };
		if (shared) {
			history.replaceState(state, '');
			say(words.done[shared]);
			const row = this.closest('details');
			if (row) row.open = true;
		}
		find('[data-begin]').addEventListener('click', () => {
			if (noteShared(true)) beginAnew('begun');
			else say(words.refused);
		});
		for (const act of ['keep', 'end'] as const)
			find(`[data-${act}]`).addEventListener('click', () => {
				loadPart(() => import('./leave-shared.ts'))
					.then((leave) => leave[act](this, say))
					.then(
						(isDone) => isDone && beginAnew(act === 'keep' ? 'kept' : 'ended'),
						() => say(failed),
					);
			});
	}
}

type Done = keyof typeof words.done;

/** Loads the page again, which then says what was done. */
function beginAnew(shared: Done): void {
	history.replaceState({ ...(history.state as object | null), shared }, '');
	location.reload();
}

customElements.define('study-shared-machine', StudySharedMachine);
