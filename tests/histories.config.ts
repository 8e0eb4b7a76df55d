import { mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** `npm run test:histories`: as many histories of the record, and as long searches for what breaks, as a night has time for. */
export default mergeConfig(usual, {
	test: { env: { HISTORIES: process.env['HISTORIES'] ?? '20000' } },
});
