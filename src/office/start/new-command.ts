import { contentDirOrExit } from '../content-dir.ts';
import { bad, say } from '../said.ts';
import { localToday } from '../today.ts';
import { newProgramme } from './new-programme.ts';
import { KINDS, newThing } from './new-thing.ts';

// `npm run new -- KIND NAME`
const [kind, name, ...more] = process.argv.slice(2);
const today = localToday(Intl.DateTimeFormat().resolvedOptions().timeZone);
if (kind === undefined || name === undefined || more.length > 0) {
	const rows = KINDS.map(([how, what]) => `  npm run new -- ${how}　${what}`);
	say(bad(`写法：\n${rows.join('\n')}`));
} else
	say(kind === 'programme' ? newProgramme(name, today) : newThing(contentDirOrExit(), kind, name, today));
