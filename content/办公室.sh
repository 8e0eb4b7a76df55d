#!/bin/sh
# 双击（在终端中运行）打开办公室的菜单
folder=$(cd "$(dirname "$0")" && pwd) || exit 1
CONTENT_DIR=${folder##*/}
export CONTENT_DIR
cd "$folder/.." || exit 1
if ! command -v npm >/dev/null; then
  echo "这台电脑还没有装 Node。请到 https://nodejs.org 下载 LTS 版，装好以后再打开一次。"
  exit 1
fi
if [ ! -f package.json ]; then
  echo "没有找到网站的程序。这个文件要放在项目里的 content 文件夹，不要单独复制到别处。"
  exit 1
fi
if [ ! -f node_modules/.package-lock.json ]; then
  echo "第一次用，先安装网站的程序，要几分钟。"
  npm ci || { echo "没有装好。看看能不能上网，把上面的提示告诉管理员。"; exit 1; }
fi
exec npm run --silent menu
