/** Beside the content: what was taken down is not lost. */
export const KEPT_FOLDER = '删掉的页面' as const;

/**
 * Where a file of the content goes when it is taken down, and the folder that lies beside it; from the programme's
 * folder, under a name that nothing has there.
 * @param file inside the content folder: `topics/old.mdx`
 * @param isTaken whether there is a file or a folder at a path from the programme's folder
 */
export function keptAs(file: string, isTaken: (path: string) => boolean): { file: string; folder: string } {
	const [, name, ending] = /^(.*?)(\.\w+)$/.exec(file)!;
	for (let number = 1; ; number++) {
		const own = `${KEPT_FOLDER}/${name}${number === 1 ? '' : `-${number}`}`;
		if (!isTaken(own + ending!) && !isTaken(own)) return { file: own + ending!, folder: own };
	}
}
