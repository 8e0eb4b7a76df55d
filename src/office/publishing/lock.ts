import { mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { SIDE } from './versions.ts';

/** Who is publishing, from which computer, since when (ms since epoch). */
export interface Holder {
	who: string;
	computer: string;
	process: number;
	at: number;
}

/** Longer than any publication takes: what is older was left behind. */
const STALE_MS = 30 * 60_000;

/** Lets go of a folder. */
export type Release = () => void;

/** What taking a folder needs to know of the world. */
export interface Taking {
	self: Holder;
	/** Takes it from whoever has it. */
	isForced?: boolean;
	/** Whether a process of this computer still runs. */
	isAlive?(process: number): boolean;
}

/** This computer’s user, as others know them. */
export const thisHolder = (): Holder => ({
	who: userName(),
	computer: hostname(),
	process: process.pid,
	at: Date.now(),
});

/**
 * Takes a folder for one publication, so that two never mix.
 * @returns what lets go of it, or in words who has it
 * @throws the disk's own error
 */
export function takeFolder(
	folder: string,
	{ self, isForced = false, isAlive = isRunning }: Taking,
): Release | string {
	const side = path.join(folder, SIDE);
	const file = path.join(side, 'lock.json');
	mkdirSync(side, { recursive: true });
	for (;;) {
		try {
			// Fails where the file is there: of two at once one gets it, on a network share too.
			writeFileSync(file, JSON.stringify(self), { flag: 'wx' });
			return () => release(side, file, self);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
		const holder = readHolder(file);
		const isDead = holder?.computer === self.computer && !isAlive(holder.process);
		if (!isForced && !isDead) return describe(folder, holder, self.at);
		isForced = false;
		rmSync(file, { force: true });
	}
}

function release(side: string, file: string, self: Holder): void {
	const holder = readHolder(file);
	// Somebody may have taken it by force meanwhile.
	if (
		holder &&
		(holder.at !== self.at || holder.process !== self.process || holder.computer !== self.computer)
	)
		return;
	rmSync(file, { force: true });
	if (readdirSync(side).length === 0) rmdirSync(side);
}

function readHolder(file: string): Holder | undefined {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Holder;
	} catch {
		return undefined;
	}
}

function describe(folder: string, holder: Holder | undefined, now: number): string {
	const who = holder ? `${holder.who}（电脑 ${holder.computer}）` : '另一个人';
	const since = holder ? `从${clock(holder.at)}开始` : '';
	const isStale = holder !== undefined && now - holder.at > STALE_MS;
	return [
		`${who}${since}正在往“${folder}”发布，还没有做完${isStale ? '；已经过了很久，多半是中途停了' : ''}。没有动它。`,
		`怎样改：等那边做完再运行；问清楚那边已经停了的，在命令后面加上 --unlock。`,
	].join('\n');
}

const clock = (at: number): string =>
	new Date(at).toLocaleString('zh-CN', {
		month: 'numeric',
		day: 'numeric',
		hour: '2-digit',
		minute: '2-digit',
	});

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function userName(): string {
	try {
		return userInfo().username;
	} catch {
		return '有人';
	}
}
