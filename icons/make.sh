#!/bin/sh
# Makes every picture of the icon from erpsync-desk.svg: PNG for the window and Linux, ICO for Windows, ICNS for macOS.
# Needs rsvg-convert (librsvg), icotool (icoutils) and png2icns (icnsutils). What it makes is committed, so that nobody needs them to build.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
for tool in rsvg-convert icotool png2icns; do
    command -v "$tool" >/dev/null 2>&1 || { echo "$tool is missing: on Debian, install librsvg2-bin icoutils icnsutils." >&2; exit 2; }
done
window="$here/../src/main/resources/io/github/erpsyncdesk/ui"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" --output "$work/$size.png" "$here/erpsync-desk.svg"
done
for size in 16 32 48 128 256; do
    cp "$work/$size.png" "$window/icon-$size.png"
done
cp "$work/512.png" "$here/erpsync-desk.png"
icotool --create --output "$here/erpsync-desk.ico" "$work/16.png" "$work/24.png" "$work/32.png" "$work/48.png" "$work/64.png" --raw="$work/256.png"
png2icns "$here/erpsync-desk.icns" "$work/16.png" "$work/32.png" "$work/48.png" "$work/128.png" "$work/256.png" "$work/512.png" >/dev/null
