import type { z } from 'zod';
import { fieldsAt } from '../../authoring/tell/known-fields.ts';
import { checklist } from '../../model/checklist.ts';
import { exam } from '../../model/exam.ts';
import { glossary } from '../../model/glossary.ts';
import type { FolderKind } from '../../model/thing-kinds.ts';
import { homePage, schemaOf } from '../../model/page.ts';
import { quiz } from '../../model/quiz.ts';
import { retired } from '../../model/retired.ts';
import { schedule } from '../../model/schedule.ts';
import { site } from '../../model/site.ts';
import type { Section } from '../../model/site.ts';
import { synonyms } from '../../model/synonym.ts';
import { updates } from '../../model/update.ts';
import { wording } from '../../model/wording.ts';
import { worksheet } from '../../model/worksheet.ts';
import type { FieldOrder } from '../../office/edit/value-place.ts';

const FILES: Readonly<Record<string, z.ZodType>> = {
	'site.yaml': site,
	'index.mdx': homePage,
	'schedule.yaml': schedule,
	'glossary.yaml': glossary,
	'updates.yaml': updates,
	'synonyms.yaml': synonyms,
	'wording.yaml': wording,
	'retired.yaml': retired,
};
const FOLDERS: Readonly<Record<FolderKind, z.ZodType>> = {
	quizzes: quiz,
	exams: exam,
	checklists: checklist,
	worksheets: worksheet,
};

/** The model of a file of the content; undefined for a file that has none. */
export function schemaOfFile(file: string, sections: readonly Section[]): z.ZodType | undefined {
	if (file in FILES) return FILES[file];
	const [folder = '', name] = file.split('/');
	if (name === undefined) return undefined;
	if (file.endsWith('.yaml')) return folder in FOLDERS ? FOLDERS[folder as FolderKind] : undefined;
	const section = sections.find(({ id }) => id === folder);
	return section && schemaOf(section);
}

/** Whose fields stand at the top of a file; see `text/fields.ts`. */
export const ownerOfFile = (file: string): string => (file.split('/')[0] ?? '').replace(/\.\w+$/, '');

/** How entries of several kinds are written by hand: what it is, what it says, when, and then the rest. */
const WRITTEN: readonly string[] = [
	'id',
	'kind',
	'title',
	'stem',
	'prompts',
	'options',
	'answer',
	'scoring',
	'explanation',
	'when',
	'weekday',
	'day',
	'date',
	'start',
	'end',
];

/** Where the model has each field, for what is added to a file; entries of several kinds as they are written by hand. */
export const orderIn =
	(schema: z.ZodType, value: unknown): FieldOrder =>
	(path) => {
		const names = fieldsAt(schema, path, value);
		if (!names.includes('kind') || !names.includes('id')) return names;
		return [
			...WRITTEN.filter((name) => names.includes(name)),
			...names.filter((name) => !WRITTEN.includes(name)),
		];
	};
