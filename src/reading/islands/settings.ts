import type { Settings } from '../core/settings.ts';
import { readSettings, writeSetting } from '../store/settings.ts';

/** “显示”: theme, type size and contrast; the first paint is done by the inline script in the head. */
class StudySettings extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form')!;
		const details = this.querySelector('details')!;
		const dark = matchMedia('(prefers-color-scheme: dark)');
		const show = (): void => {
			const settings = readSettings();
			const { theme, size, contrast } = settings;
			const look = theme === 'dark' || (theme === 'auto' && dark.matches) ? 'dark' : 'light';
			Object.assign(document.documentElement.dataset, { look, size, contrast });
			for (const input of form.querySelectorAll('input'))
				input.checked = settings[input.name as keyof Settings] === input.value;
		};
		// Chosen before this came.
		for (const { name, value } of form.querySelectorAll<HTMLInputElement>(':checked'))
			writeSetting(name, value);
		show();
		form.addEventListener('change', ({ target }) => {
			const { name, value } = target as HTMLInputElement;
			writeSetting(name, value);
			// What was chosen is seen in the next frame; a long page takes longer to be laid out anew.
			requestAnimationFrame(() => setTimeout(show));
		});
		dark.addEventListener('change', show);
		for (const event of ['storage', 'pageshow']) addEventListener(event, show);
		this.addEventListener('keydown', (event) => {
			if (event.key !== 'Escape' || !details.open) return;
			details.open = false;
			this.querySelector('summary')!.focus();
		});
		document.addEventListener('click', (event) => {
			if (!this.contains(event.target as Node)) details.open = false;
		});
	}
}

customElements.define('study-settings', StudySettings);
