import { siteTexts } from '../wording/site-texts.ts';
import { wordingsOf, wrongInTexts } from '../wording/site-wordings.ts';
import type { WrongInText } from '../wording/site-wordings.ts';
import type { Check } from './check.ts';

/** Names, set phrases and titles are written everywhere as the glossary, the documents and `wording.yaml` have them. */
export const checkWording: Check = ({ library, files, unknown, report, reportLine }) => {
	for (const wrong of wrongInTexts(siteTexts({ files, unknown }), wordingsOf(library))) {
		const { source, from, written } = wrong;
		if (source.at) report('wording', source.file, source.at, describe(wrong), written);
		else {
			const rowsBefore = source.written.slice(0, from).split('\n').length - 1;
			const line = files.get(source.file)!.bodyLine + rowsBefore;
			reportLine('wording', source.file, line, describe(wrong), written);
		}
	}
};

function describe({ kind, right, lacks }: WrongInText): string {
	switch (kind) {
		case 'order':
			return `固定说法的次序不对，应当是“${right}”`;
		case 'lacking':
			return `固定说法少了“${lacks}”，应当是“${right}”`;
		case 'count':
			return `数目不对，应当是“${right}”`;
		case 'missing':
			return `漏了字，应当是“${right}”`;
		case 'doubled':
			return `多了字，应当是“${right}”`;
		case 'swapped':
			return `两个字颠倒了，应当是“${right}”`;
		default:
			return `有错别字，应当是“${right}”`;
	}
}
