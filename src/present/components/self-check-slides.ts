import type { LibraryPage } from '../../authoring/read/library.ts';
import { numbered } from '../core/page-slides.ts';
import { escapeHtml } from '../../page/core/escape-html.ts';
import type { Slide } from '../core/slide.ts';
import * as words from '../text/room.ts';

/** The questions that a rule has its readers put to themselves, one by one; of other pages none. */
export function selfCheckSlides({ frontmatter }: LibraryPage): Slide[] {
	if (!('selfCheck' in frontmatter)) return [];
	const questions = frontmatter.selfCheck.map((question) => `<p>${escapeHtml(question)}</p>`);
	return numbered({ title: words.selfCheck }, 'question', questions);
}
