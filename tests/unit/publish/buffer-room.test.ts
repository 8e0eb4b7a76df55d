import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { BUFFERS_APART } from '../../../src/publish/buffer-room.ts';

test('the Node that builds knows how to let buffers count apart', () => {
	expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(
		`${BUFFERS_APART} (`,
	);
});
