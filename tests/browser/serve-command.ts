// Serves the built site for the browser tests: `node serve-command.ts FOLDER PORT`.
import { serveFolder } from './serve-folder.ts';

const [folder = 'dist', port = '0'] = process.argv.slice(2);
const { base } = await serveFolder(folder, Number(port));
console.log(base);
