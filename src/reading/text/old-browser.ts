/** What a browser below the floor is told; in a file of its own, which no other loads. */
export const tooOld =
	'这个浏览器太旧，或者开着兼容（IE）模式，本站的脚本运行不了：可以阅读和打印，勾选、作答和写下的都不会保存。请改用极速模式，或者换一个：Edge、Chrome和360、QQ等浏览器的新版本（内核88以上），火狐102以上，苹果设备要iOS 15、Safari 15以上。';
