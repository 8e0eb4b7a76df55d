import { currentLibrary } from '../../authoring/read/current.ts';

/** What a term in a page says of itself when it is opened: by id its name and meaning. */
export const GET = (): Response =>
	new Response(
		JSON.stringify(
			Object.fromEntries(
				currentLibrary().glossary.map(({ id, term, definition }) => [id, [term, definition]]),
			),
		),
		{ headers: { 'Content-Type': 'application/json; charset=utf-8' } },
	);
