/** What can be shown to a room, by ids: pages of these sections, banks, the schedule. */
const SHOWN = /^(?:(?:topics|measures|rules|quizzes)\/[^/]+|schedule)$/;

/** Where a page is shown to a room, by its id; undefined where it cannot be: `topics/ideals` → `/present/topics/ideals/`. */
export const presentAddress = (id: string): string | undefined =>
	SHOWN.test(id) ? `/present/${id}/` : undefined;
