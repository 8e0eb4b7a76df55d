import { currentLibrary } from '../authoring/read/current.ts';
import { updateFeed } from '../authoring/feeds/update-feed.ts';

export const GET = (): Response =>
	new Response(updateFeed(currentLibrary()), {
		headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
	});
