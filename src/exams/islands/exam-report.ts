import type { Report } from '../core/report.ts';
import { report } from '../core/report.ts';
import type { Sitting } from '../core/sitting.ts';
import * as words from '../text/exam-script.ts';

/** Shows what a paper came to, in whole and by section. */
export function showReport(
	root: HTMLElement,
	{ points, max, isPassed, sections }: Report,
	pass: number,
): void {
	root.querySelector('[data-score]')!.textContent = words.score(points, max);
	root.querySelector('[data-pass]')!.textContent = isPassed ? words.passed(pass) : words.notPassed(pass);
	root.querySelector('ul')!.replaceChildren(
		...sections.map((section) => {
			const item = document.createElement('li');
			item.textContent = words.section(section.title, section.right, section.of, section.points, section.max);
			return item;
		}),
	);
}

/** Lists the papers handed in before, each with a way back to it. */
export function showPast(
	root: HTMLElement,
	sittings: readonly (readonly [id: string, sitting: Sitting])[],
	open: (id: string) => void,
): void {
	root.hidden = sittings.length === 0;
	root.querySelector('ul')!.replaceChildren(
		...sittings.map(([id, sitting]) => {
			const when = new Date(sitting.startedAt).toLocaleString('zh-CN', {
				dateStyle: 'medium',
				timeStyle: 'short',
			});
			const { points, max } = report(sitting);
			const button = document.createElement('button');
			Object.assign(button, { type: 'button', className: 'button quiet', textContent: words.view });
			button.setAttribute('aria-label', words.viewLabel(when));
			button.addEventListener('click', () => open(id));
			const item = document.createElement('li');
			item.append(words.pastItem(when, points, max), ' ', button);
			return item;
		}),
	);
}
