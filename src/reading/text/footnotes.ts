/** Over the notes at the foot of a page. */
export const label = '注释';
/** What leads from a note back to where it is named; not the coloured sign that phones draw for it. */
export const back = '↩\uFE0E';
/** The same as it is read out; the processor puts the number in. */
export const backLabel = '回到正文的注{reference}';
