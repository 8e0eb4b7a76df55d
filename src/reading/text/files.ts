/** What a recording or a film is saved by: `MP3，3.2 MB`. */
export const save = (what: string): string => `下载（${what}）`;
