// Says in Chinese what npm and Astro would say in English, later. Written so that an old Node can read it.
const LEAST = 20;
const BUILT_WITH = 22;

// Scripts are run by the Node among the packages; npm says which one the machine has.
const found =
	/node\/v?(\d+)(\S*)/.exec(process.env.npm_config_user_agent || '') || /^v(\d+)(\S*)/.exec(process.version);
const major = Number(found[1]);
if (major < LEAST) {
	stop(
		'这台机器上的Node是 ' + found[1] + found[2] + '，需要 ' + LEAST + ' 或更新的版本。',
		'请到 https://nodejs.org 下载安装长期支持版，再运行 npm ci。',
	);
} else if (Number(process.versions.node.split('.')[0]) < BUILT_WITH) {
	stop(
		'构建用的Node 24没有装好，现在用的是 ' + process.version + '。',
		'请重新运行 npm ci（不要加 --ignore-scripts）。',
	);
}

function stop(...lines) {
	console.error('\n' + lines.join('\n') + '\n');
	process.exit(1);
}
