import path from 'node:path';
import { say } from '../said.ts';
import { bundleDesk } from './bundle.ts';
import { writeDesk } from './write-desk.ts';

// `npm run build:office`: the desk as static files, for any https address; never part of the readers' site
const folder = path.resolve(process.env['OFFICE_DIR'] || 'dist-office');
say(writeDesk(folder, await bundleDesk('files')));
