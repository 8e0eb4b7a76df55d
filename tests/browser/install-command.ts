/** Package managers, by what tells that a system has them, and how they install a browser and Chinese type. */
const SYSTEMS: readonly { has: string; command: string }[] = [
	{
		has: '/usr/bin/apt-get',
		command: 'sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk',
	},
	{ has: '/usr/bin/dnf', command: 'sudo dnf install -y chromium google-noto-sans-cjk-fonts' },
	{ has: '/usr/bin/pacman', command: 'sudo pacman -S --needed --noconfirm chromium noto-fonts-cjk' },
	{ has: '/usr/bin/zypper', command: 'sudo zypper install -y chromium google-noto-sans-cjk-fonts' },
	{ has: '/sbin/apk', command: 'sudo apk add chromium font-noto-cjk' },
];

/** The one command that installs a browser on this system; macOS and Windows have Playwright's own. */
export const installCommand = (exists: (file: string) => boolean): string =>
	SYSTEMS.find(({ has }) => exists(has))?.command ?? 'npx playwright install chromium';
