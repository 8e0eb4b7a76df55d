// Runs beside a build (letter-tables.ts).
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { Kept } from '../../cache/kept.ts';
import { toolsIn } from '../../cache/tools.ts';
import type { LetterTables, SiteWording } from './letter-tables.ts';
import { charactersOf, syllableTables, traditionalTable } from './letters.ts';

const asked = once(parentPort!, 'message');
const kept = Kept.open(`letters ${workerData as string}`);
const characters = await kept.takeJson(`characters ${toolsIn('search/build', 'cache')}`, charactersOf);
kept.save();
const [{ text, names }] = (await asked) as [SiteWording];
const tables: LetterTables = {
	syllables: syllableTables(text, names, characters),
	traditional: traditionalTable(text, characters),
};
parentPort!.postMessage(tables);
