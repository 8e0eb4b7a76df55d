import type { Settings } from '../core/settings.ts';
import { readSettings, writeSetting } from '../store/settings.ts';

/** “显示”: theme, type size and contrast; the first paint is done by the inline script in the head. */
class StudySettings extends HTMLElement {
	connectedCallback(): void {
		const form = this.querySelector('form')!;
		const details = this.querySelector('details')!;
		const show = (): void => {
			const settings = readSettings();
			apply(settings);
			for (const input of form.querySelectorAll('input'))
				input.checked = settings[input.name as keyof Settings] === input.value;
		};
		show();
		form.addEventListener('change', ({ target }) => {
			const { name, value } = target as HTMLInputElement;
			writeSetting(name, value);
			show();
		});
		matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
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

function apply({ theme, size, contrast }: Settings): void {
	const root = document.documentElement.dataset;
	const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
	root['look'] = dark ? 'dark' : 'light';
	root['size'] = size;
	root['contrast'] = contrast;
}

customElements.define('study-settings', StudySettings);
