/** Rows of one import; more at once is no batch that anybody has read. */
export const ROW_LIMIT = 2000;
