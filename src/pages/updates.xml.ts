import { currentLibrary } from '../authoring/current.ts';
import { updateFeed } from '../authoring/update-feed.ts';

export const GET = (): Response =>
	new Response(updateFeed(currentLibrary()), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
