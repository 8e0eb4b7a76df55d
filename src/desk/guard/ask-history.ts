import type { History } from '../../office/desk/serve-desk.ts';
import type { KnownHistory } from './guard.ts';

/** What the desk's server knows of earlier content. */
export async function askHistory(api: URL, today: string): Promise<KnownHistory> {
	const answer = await fetch(new URL(`history?today=${today}`, api));
	if (!answer.ok) return {};
	const { published: last, commitDays } = (await answer.json()) as History;
	return { commitDays: new Map(Object.entries(commitDays)), ...(typeof last === 'object' && { last }) };
}
