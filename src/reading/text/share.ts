/** Said while the site is built, where no picture can bear words. */
export const noFont =
	'这台机器没有中文字体，分享到聊天里的卡片图只画底色，不写字。要写字，请装一种中文字体（例如Noto Sans CJK SC）再生成。';
export const noSharp =
	'没有装上 sharp，分享到聊天里的卡片图用网站的图标代替。重新运行 npm install 一般就好。';
