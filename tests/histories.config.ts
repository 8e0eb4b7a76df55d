import { mergeConfig } from 'vitest/config';
import usual from './vitest.config.ts';

/** `npm run test:histories`: the model of the record with as many histories as a night has time for. */
export default mergeConfig(usual, {
	test: { env: { HISTORIES: process.env['HISTORIES'] ?? '20000' } },
});
