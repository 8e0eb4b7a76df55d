// Loaded before a command: what Node makes of the program's files is kept for the next time.
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/node'));
