import { execSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { SMALL_SITE } from './built-folders.ts';

const root = path.resolve(import.meta.dirname, '../..');
const lock = path.join(root, 'node_modules/.cache/build-lock');
/** A build takes seconds; a lock that is older was left behind. */
const STALE_MS = 180_000;

/**
 * Builds the site with other settings.
 * @throws {Error} with all that the build said
 */
export async function buildSite(settings: Readonly<Record<string, string>>): Promise<void> {
	await whileNobodyBuilds(() => {
		try {
			// Test runners set another.
			const env = { ...process.env, NODE_ENV: 'production', ...settings };
			execSync('npm run build', { cwd: root, env, stdio: 'pipe' });
		} catch (error) {
			const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
			throw new Error(`没有构建成：\n${stdout.toString()}${stderr.toString()}`, { cause: error });
		}
	});
}

/** What was made for the small programme is there for another folder of it too, whose first build then is a later one. */
export function keepFor(outDir: string): void {
	const kept = path.join(root, 'node_modules/.cache/study-site');
	const ending = `-${path.basename(SMALL_SITE)}.kept`;
	for (const name of readdirSync(kept).filter((name) => name.endsWith(ending)))
		copyFileSync(path.join(kept, name), path.join(kept, name.replace(ending, `-${outDir}.kept`)));
}

/** Does what builds. One at a time: builds of one project share Astro's working files. */
export async function whileNobodyBuilds<T>(act: () => T | Promise<T>): Promise<T> {
	mkdirSync(path.dirname(lock), { recursive: true });
	while (!isTaken()) await new Promise((resolve) => setTimeout(resolve, 200));
	try {
		return await act();
	} finally {
		rmSync(lock, { recursive: true, force: true });
	}
}

function isTaken(): boolean {
	// Where packages were just installed there is no cache yet, and nobody would ever get the lock.
	mkdirSync(path.dirname(lock), { recursive: true });
	try {
		mkdirSync(lock);
		return true;
	} catch {
		const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
		if (age > STALE_MS) rmSync(lock, { recursive: true, force: true });
		return false;
	}
}
