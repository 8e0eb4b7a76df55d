/** Headings of the two kinds of rules. */
export const ruleKinds = { demand: '要做到的', substitution: '不得代替的' } as const;
