// Looks for what the tests of the server samples need, before the first of them: `npm run test:servers`, after a build.
import { requireBuilt } from '../browser/built-folders.ts';
import { missingServers } from './start-server.ts';

await import('../browser/require-browser.ts');
const missing = missingServers();
if (missing.length > 0) {
	const names = missing.map(({ command }) => command).join('、');
	const packages = missing.flatMap((server) => server.packages).join(' ');
	console.error(`缺少${names}，请运行：\n  sudo apt-get install -y ${packages}`);
	process.exit(1);
}
try {
	requireBuilt();
} catch (error) {
	console.error((error as Error).message);
	process.exit(1);
}
