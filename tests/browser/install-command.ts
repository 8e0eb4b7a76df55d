/** What the tests lack on a machine. */
export interface Lacking {
	browser: boolean;
	font: boolean;
	git: boolean;
}

/** Package managers, by what tells that a system has them, and what a browser and Chinese type are called there. */
const SYSTEMS: readonly { has: string; install: string; browser: string; font: string }[] = [
	{
		has: '/usr/bin/apt-get',
		install: 'sudo apt-get update && sudo apt-get install -y',
		browser: 'chromium',
		font: 'fonts-noto-cjk',
	},
	{
		has: '/usr/bin/dnf',
		install: 'sudo dnf install -y',
		browser: 'chromium',
		font: 'google-noto-sans-cjk-fonts',
	},
	{
		has: '/usr/bin/pacman',
		install: 'sudo pacman -S --needed --noconfirm',
		browser: 'chromium',
		font: 'noto-fonts-cjk',
	},
	{
		has: '/usr/bin/zypper',
		install: 'sudo zypper install -y',
		browser: 'chromium',
		font: 'google-noto-sans-cjk-fonts',
	},
	{ has: '/sbin/apk', install: 'sudo apk add', browser: 'chromium', font: 'font-noto-cjk' },
];

/** The one command that installs what is lacking on this system; macOS and Windows have Playwright's own browser. */
export function installCommand(exists: (file: string) => boolean, { browser, font, git }: Lacking): string {
	const system = SYSTEMS.find(({ has }) => exists(has));
	if (!system)
		return git ? 'https://git-scm.com/downloads' : 'npx playwright install chromium-headless-shell';
	return [
		system.install,
		...(browser ? [system.browser] : []),
		...(font ? [system.font] : []),
		...(git ? ['git'] : []),
	].join(' ');
}
