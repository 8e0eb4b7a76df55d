import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { planMaterials } from '../../../../src/authoring/shown/plan-materials.ts';
import { sound } from '../edited-folder.ts';

const { library } = readLibrary(sound);

test('a book is read by its chapters, what has none as a whole', () => {
	expect(
		planMaterials(library).map(({ slug, chapters }) => [slug, ...chapters.map(({ address }) => address)]),
	).toEqual([
		['handbook', 'handbook/alarm', 'handbook/leave'],
		['map', 'map'],
	]);
});

test('platforms are no reading', () => {
	const pages = library.pages.map((page) =>
		page.id === 'materials/map' ? { ...page, frontmatter: { ...page.frontmatter, kind: 'platform' } } : page,
	) as typeof library.pages;
	expect(planMaterials({ ...library, pages }).map(({ slug }) => slug)).toEqual(['handbook']);
});
