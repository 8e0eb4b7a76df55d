import { askInTerminal, canAsk } from './ask.ts';
import { FileRefused } from './file-refused.ts';
import { findSource } from './import/find-source.ts';
import type { SourceNames } from './import/find-source.ts';

/** How a source is asked for. */
export interface SourceQuestion {
	question: string;
	/** What is said where nobody can be asked: what lacks it, and another way to give it. */
	missing: string;
	otherwise: string;
}

/**
 * The source of what is brought in: as given with `--source`, or asked for once.
 * @throws FileRefused where there is none, or one that leads nowhere
 */
export async function oneSource(
	given: string | undefined,
	sources: SourceNames,
	{ question, missing, otherwise }: SourceQuestion,
): Promise<string> {
	const documents = listed(sources.documents.map(({ id, names }) => `${id}（${names[0]}）`));
	const written =
		given ??
		(canAsk()
			? await askInTerminal(`文件编号：${documents}\n${question}写一个编号，空一格，写位置：`)
			: undefined);
	if (written === undefined) {
		throw new FileRefused(`${missing}。加上 --source "文件编号 位置"${otherwise}。文件编号：${documents}`);
	}
	const found = findSource(written, sources);
	if ('source' in found) return found.source;
	throw new FileRefused(`${found.fault}。文件编号：${documents}`);
}

/** Many one under the other: nobody finds one of thirty in a row. */
const listed = (names: readonly string[]): string =>
	names.length > 5 ? `\n${names.map((name) => `  ${name}`).join('\n')}` : `${names.join('、')}。`;
