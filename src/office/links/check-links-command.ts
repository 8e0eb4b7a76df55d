import { readLibrary } from '../../authoring/read/read-library.ts';
import { contentDirOrExit } from '../content-dir.ts';
import { visitLinks } from './check-links.ts';
import { outerLinks } from './outer-links.ts';
import { visit } from './visit.ts';

// `npm run check:links`
const links = outerLinks(readLibrary(contentDirOrExit()));
if (links.length > 0) console.log(`正在检查${links.length}个外部链接……`);
const { text, exitCode } = await visitLinks(links, { visit, say: console.log, gap: 1_000 });
if (exitCode === 0) console.log(text);
else console.error(text);
process.exitCode = exitCode;
