import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where the built folder says whose work is in it. */
export const LICENCES = 'licenses.txt';

/** What reaches readers by another way than the bundler: the search, tables made at build time, styles. */
const OTHERWISE = ['@astrojs/starlight', 'astro', 'opencc-js', 'pagefind', 'pinyin-pro'];

const INSTALLED = path.resolve(import.meta.dirname, '../../node_modules');

/**
 * The licence texts of all packages of which something ships to readers.
 * @param modules paths of the modules in the scripts that browsers load
 * @throws where a package comes without its licence's text: it may not be given on like that
 */
export function licencesOf(modules: Iterable<string>, installed = INSTALLED): string {
	const names = new Set(OTHERWISE);
	for (const module of modules) {
		const name = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1];
		if (name) names.add(name.replace('\\', '/'));
	}
	const texts = [...names].sort().map((name) => {
		const folder = path.join(installed, name);
		const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
			version: string;
			license: string;
		};
		const text = licenceFiles(folder)
			.map((file) => readFileSync(file, 'utf8').replace(/\r\n/g, '\n').trim())
			.join('\n\n');
		if (text === '') throw new Error(`${folder} 里没有许可证全文，不能随网站发布。`);
		return `${name} ${version}（${license}）\n\n${text}`;
	});
	const line = '='.repeat(72);
	return `本站使用下列软件，许可证全文如下。\n\n${texts.map((text) => `${line}\n${text}\n`).join('\n')}`;
}

/** Files of a package that hold its licence, also those in a folder `LICENSES`. */
function licenceFiles(folder: string): string[] {
	return readdirSync(folder)
		.filter((name) => /licen[cs]e|^copying|^notice/i.test(name))
		.sort()
		.map((name) => path.join(folder, name))
		.flatMap((file) =>
			statSync(file).isDirectory()
				? readdirSync(file)
						.sort()
						.map((name) => path.join(file, name))
				: [file],
		);
}
