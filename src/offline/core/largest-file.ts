/** Megabytes that a file may have which the worker keeps: it does so in one piece. */
export const LARGEST_MB = 8;
export const LARGEST_FILE = LARGEST_MB * 1_000_000;
