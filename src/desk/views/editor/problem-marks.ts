import type { Problem } from '../../../authoring/tell/problem.ts';
import type { ValuePath } from '../../../authoring/read/value-path.ts';
import type { ContentFile } from '../../../office/content-files.ts';
import { bodyLine } from '../../forms/page-body.ts';
import { placeOfLine } from '../../forms/place-of-line.ts';
import * as words from '../../text/views.ts';
import { button, h } from '../parts/element.ts';
import { keyOf } from '../form/form-context.ts';
import { problemWords } from '../parts/problem-line.ts';

/** The form of a file whose problems are shown. */
export interface MarkedForm {
	place: HTMLElement;
	now(): ContentFile;
	/** Whether a field of this key is drawn. */
	isDrawn(key: string): boolean;
	/** Leads to a field. */
	lead(path: ValuePath): void;
	/** Leads to a line of the body, counted from its first. */
	leadToBody(line: number): void;
}

/** The problems of a file: in a list above its form, and each at its field. */
export function problemMarks(form: MarkedForm): {
	element: HTMLElement;
	show(problems: readonly Problem[]): void;
} {
	const element = h('div', { class: 'problems' });
	return {
		element,
		show(problems) {
			for (const place of form.place.querySelectorAll(':is(.field, .body-editor) .fault'))
				place.replaceChildren();
			for (const marked of form.place.querySelectorAll('.has-fault')) marked.classList.remove('has-fault');
			const own = form.now();
			const from = own.file.endsWith('.mdx') ? bodyLine(own) : Infinity;
			const rows = problems.map((problem) => {
				const isBody = problem.line >= from;
				const path = isBody ? ['body'] : pathOf(form, problem);
				const lead = (): void => {
					if (isBody) form.leadToBody(problem.line - from);
					else form.lead(path);
				};
				const leading = (): HTMLElement => button(problemWords(problem, path), lead, { class: 'link' });
				// Of a long body the words alone do not say where.
				mark(form.place, path, isBody ? leading() : problemWords(problem, path));
				return h('li', {}, leading());
			});
			element.replaceChildren(
				...(rows.length === 0 ? [] : [h('h2', {}, words.problemCount(rows.length)), h('ul', {}, rows)]),
			);
		},
	};
}

/** Where a problem is: the field that is missing, or the innermost one on its line. */
function pathOf(form: MarkedForm, problem: Problem): ValuePath {
	const path = placeOfLine(form.now(), problem.line, problem.value);
	const missing = problem.kind === 'missing-field' ? /“(\w+)”/.exec(problem.what)?.[1] : undefined;
	if (missing === undefined) return path;
	for (let length = path.length; length >= 0; length--) {
		const around = [...path.slice(0, length), missing];
		if (form.isDrawn(keyOf(around))) return around;
	}
	return path;
}

/** Shows a problem at the innermost field that is drawn around it, and on what that is folded into. */
function mark(form: HTMLElement, path: ValuePath, said: Node | string): void {
	let length = path.length;
	for (; length > 0; length--) {
		const element = form.querySelector(`[data-at="${CSS.escape(keyOf(path.slice(0, length)))}"]`);
		if (!element) continue;
		element.classList.add('has-fault');
		const isField = element.matches('.field, .body-editor');
		const fault = isField ? [...element.querySelectorAll('.fault')].at(-1) : undefined;
		fault?.append(h('p', {}, said));
		for (let around = element.parentElement; around; around = around.parentElement)
			if (around.matches('details.entry')) around.classList.add('has-fault');
		return;
	}
}
