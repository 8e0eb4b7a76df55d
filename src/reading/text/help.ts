/** Headings of the help's two kinds. */
export const audiences = { members: '给读者', office: '给办公室' } as const;
export const licences = '本站用到的开源软件和它们的许可证';
