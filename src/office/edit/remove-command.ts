import { parseArgs } from 'node:util';
import { contentDirOrExit } from '../content-dir.ts';
import { FileRefused } from '../file-refused.ts';
import { runSaying } from '../run-command.ts';
import { removeContent } from './remove-content.ts';

const USAGE = '写法：npm run remove -- 栏目/文件名 [--to 接替的一页]。先列出每一处，加上 --yes 才删。';

// `npm run remove -- PAGE [--to PAGE] [--yes]`
await runSaying(() => {
	const { page, to, isSure } = readArguments();
	return removeContent(contentDirOrExit(), page, to, isSure);
});

function readArguments(): { page: string; to: string | undefined; isSure: boolean } {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { to: { type: 'string' }, yes: { type: 'boolean' } },
		});
		const [page, ...more] = positionals;
		if (page !== undefined && more.length === 0) return { page, to: values.to, isSure: values.yes === true };
	} catch {
		// An option that is not there: told below.
	}
	throw new FileRefused(USAGE);
}
