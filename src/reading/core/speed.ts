/** How fast pages can be read aloud, in times, as they are offered. */
export const SPEEDS = ['0.8', '1', '1.2', '1.5'] as const;
export type Speed = (typeof SPEEDS)[number];

/** Reads what is stored; what is unknown or not there becomes the plain speed. */
export const decodeSpeed = (stored: string | null): Speed => SPEEDS.find((speed) => speed === stored) ?? '1';
