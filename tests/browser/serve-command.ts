// Serves the built site for the browser tests: `node serve-command.ts FOLDER PORT [SMALL]`.
import { serveFolder } from './serve-folder.ts';

const [folder = 'dist', port = '0', small] = process.argv.slice(2);
try {
	console.log((await serveFolder(folder, Number(port), {}, small)).base);
} catch (error) {
	if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
	console.error(`端口 ${port} 已经被别的程序占用，换一个再试：E2E_PORT=${Number(port) + 1} npm test`);
	process.exit(1);
}
