import type { Corpus } from './corpus.ts';
import type { Draw } from './draw.ts';
import type { Score } from './judge.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

const weightOf = ({ loads }: Score): string => {
	const [middle, many, most] = [0.5, 0.95, 1].map((share) => loads[Math.ceil(share * loads.length) - 1]);
	return middle && many && most
		? `  of the index: median ${kilobytes(middle.bytes)}, of 95 % ${kilobytes(many.bytes)}, most ${kilobytes(most.bytes)} (${most.query})`
		: '';
};

/** The table of a run. */
export function report(run: {
	seed: number;
	corpus: Corpus;
	draws: readonly Draw[];
	scores: readonly Score[];
	latency: { ours: number; stock: number } | undefined;
	bytes: { median: number; most: number; script: number } | undefined;
	asked: { browser: string; without: readonly string[] };
}): string {
	const { pages, folded } = run.corpus;
	const lines = [
		`\nseed ${run.seed}, ${pages.length} pages, ${folded.length} characters, ${run.asked.browser}${run.asked.without.map((name) => ` without ${name}`).join('')}`,
		'class                      n    recall  top-1   hit@5   MRR@10  failed',
	];
	for (const score of run.scores) {
		const figures = [score.recall, score.top1, score.hit5, score.mrr10].map((value) =>
			(value?.toFixed(3) ?? '-').padEnd(8),
		);
		lines.push(
			`${score.class.padEnd(26)} ${String(score.queries).padEnd(4)} ${figures.join('')}${score.failed}${weightOf(score)}`,
		);
	}
	for (const { class: name, missed } of run.scores) {
		if (missed.length > 0) lines.push(`missed, ${name}: ${missed.slice(0, 12).join('; ')}`);
	}
	if (run.latency) {
		const { ours, stock } = run.latency;
		lines.push(
			`warm query p50: ${ours.toFixed(1)} ms, stock Pagefind ${stock.toFixed(1)} ms, ratio ${(ours / stock).toFixed(2)}`,
		);
	}
	if (run.bytes) {
		const { median, most, script } = run.bytes;
		lines.push(
			`bytes to the first result: median ${kilobytes(median)}, most ${kilobytes(most)}, own script ${kilobytes(script)}`,
		);
	}
	return lines.join('\n');
}
