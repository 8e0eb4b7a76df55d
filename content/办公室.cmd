@echo off
chcp 65001 >nul
title 办公室
for %%I in ("%~dp0.") do set "CONTENT_DIR=%%~nxI"
pushd "%~dp0.."
where npm >nul 2>nul
if errorlevel 1 (
  echo 这台电脑还没有装 Node。请到 https://nodejs.org 下载 LTS 版，装好以后再双击一次。
  pause
  exit /b 1
)
if not exist "package.json" (
  echo 没有找到网站的程序。这个文件要放在项目里的 content 文件夹，不要单独复制到别处。
  pause
  exit /b 1
)
if not exist "node_modules\.package-lock.json" (
  echo 第一次用，先安装网站的程序，要几分钟。
  call npm ci
  if errorlevel 1 (
    echo 没有装好。看看能不能上网，把上面的提示告诉管理员。
    pause
    exit /b 1
  )
)
call npm run --silent menu
if errorlevel 1 pause
popd
