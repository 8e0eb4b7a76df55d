// Why something of the site did not come, and what to do.
export const offline = '网络断了，联网以后再试。';
export const away = '连不上网站：网络太慢，或者网站停了、证书过期。';
export const refused =
	'网站是通的，要的文件没有收到：可能被安全软件、扩展拦下，也可能网站上缺了它。再试还不行，请告诉办公室。';
