/**
 * What the reader must be told: `blocked` nothing is kept; `full` the last change is not kept; `newer` a newer
 * version of the site wrote the record, so it is only read; `recovered` damaged text was set aside;
 * `restored` storage was emptied by others, and what this page knew was written back.
 */
export type ShelfHealth = 'ok' | 'blocked' | 'full' | 'newer' | 'recovered' | 'restored';
