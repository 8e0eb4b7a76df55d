/** Characters that mean something else in the addresses which the build makes of paths. */
const TROUBLE = /[#?%]/;

/** Why the site cannot be built in a folder, in Chinese, with the remedy; undefined where it can. */
export function pathProblem(folder: string): string | undefined {
	const found = TROUBLE.exec(folder)?.[0];
	return found === undefined
		? undefined
		: `网站文件夹的路径里有“${found}”，在这样的路径里不能生成网站：${folder}\n请把文件夹改名或移到别处，路径里不要有 #、? 和 %（中文和空格可以）。`;
}
