#!/bin/sh
# Installs the .deb, checks it, shows its window, and removes it: in a clean Debian root where debootstrap is, else on this machine. Needs root.
# A picture of the window is left in target/installer/window.png. $1: suite of the clean root (default bookworm); "here" for this machine.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
work="$here/../target/installer"
suite=${1:-bookworm}
[ "$(id -u)" = 0 ] || { echo "Installing needs root." >&2; exit 2; }
deb=$(ls "$work"/packages/*.deb)

if [ "$suite" = here ]; then
    root=
    in_root() { "$@"; }
    cp "$deb" /tmp/erpsync-desk.deb
else
    command -v debootstrap >/dev/null 2>&1 || { echo "debootstrap is missing; say \"here\" to use this machine." >&2; exit 2; }
    root="$work/root"
    if [ ! -f "$root/etc/debian_version" ]; then
        mirror=$(sed -n 's/^\(deb\|URIs:\)[^h]*\(http[^ ]*\).*/\2/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)
        debootstrap --variant=minbase "$suite" "$root" ${mirror:+"$mirror"} > "$work/debootstrap.log"
    fi
    cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
    cp "$deb" "$root/tmp/erpsync-desk.deb"
    mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
    trap 'umount "$root/proc" || true' EXIT
    in_root() { chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
fi

in_root apt-get update -qq
in_root apt-get install -y -qq --no-install-recommends /tmp/erpsync-desk.deb > "$work/install.log" 2>&1 || { tail -n 20 "$work/install.log" >&2; exit 1; }
in_root apt-get install -y -qq --no-install-recommends xvfb xauth x11-apps fonts-dejavu-core >> "$work/install.log" 2>&1
in_root erpsync-desk --version
in_root erpsync-desk --self-check
in_root xvfb-run -a -s "-screen 0 1400x900x24" erpsync-desk --self-check | grep 'window' 
in_root xvfb-run -a -s "-screen 0 1400x900x24" sh -c 'erpsync-desk & pid=$!; sleep 6; xwd -root -silent > /tmp/window.xwd; kill $pid; wait $pid || true'
if command -v convert >/dev/null 2>&1; then convert "xwd:$root/tmp/window.xwd" "$work/window.png"; fi
in_root apt-get remove -y -qq erpsync-desk
for left in /opt/erpsync-desk /usr/bin/erpsync-desk /usr/share/applications/erpsync-desk.desktop /usr/share/metainfo/io.github.erpsyncdesk.metainfo.xml; do
    if [ -e "$root$left" ] || [ -L "$root$left" ]; then echo "$left is left behind." >&2; exit 1; fi
done
[ -d "$root/root/.local/share/ErpSync Desk" ] && echo "ok       the user's data stayed"
echo "ok       installed, checked, shown and removed"
