const isNight = Boolean(process.env['HISTORIES']);

/** So much of a long search for what breaks as a run of the tests has time for; all of it in `npm run test:histories`. */
export const part = (whole: number): number => (isNight ? whole : Math.ceil(whole / 10));
