import type { z } from 'zod';
import type { Library } from '../../../authoring/read/library.ts';
import type { ValuePath } from '../../../authoring/read/value-path.ts';

/** What the inputs of a form work on. */
export interface FormContext {
	library(): Library;
	value(path: ValuePath): unknown;
	/** Undefined takes the field away. */
	change(path: ValuePath, value: unknown): void;
	insert(list: ValuePath, at: number, value: unknown): void;
	remove(list: ValuePath, at: number): void;
	move(list: ValuePath, from: number, to: number): void;
	/** Draws the whole form again; the focus stays, or goes to a place; of something new to what is to be filled in. */
	rebuild(focus?: ValuePath, isNew?: boolean): void;
	/** The form of a value inside this one. */
	form(schema: z.ZodType, path: ValuePath, owner: string): HTMLElement;
	/** Draws one field again. */
	again(path: ValuePath): void;
	/** True for the id of something that readers may have already. */
	isLocked(id: string): boolean;
	/** Leads to where an id is changed everywhere. */
	rename(path: ValuePath): void;
	/** Takes a published thing down, after saying what that means. */
	retire(path: ValuePath): void;
	/** The place that was asked for: it and what is around it are unfolded. */
	readonly at: ValuePath;
	/** What has been typed and not been taken over yet. */
	readonly pending: Set<() => void>;
	readonly drawn: Map<string, () => void>;
	/** What shows things as readers see them, and is shown again after each change. */
	readonly looks: Set<() => void>;
	/** When the library knows of everything that there is. */
	whole(): Promise<void>;
}

export const keyOf = (path: ValuePath): string => path.join('.');

/** A control, and whether its words are a label of it or the name of a group. */
export interface Control {
	element: HTMLElement;
	/** The one control that a label belongs to; a group has none. */
	labelled?: HTMLElement;
}
