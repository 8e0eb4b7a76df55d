/** A place that its author has still to fill in: the check refuses it until then. */
export const toFill = (what: string): string => `【待填：${what}】`;
