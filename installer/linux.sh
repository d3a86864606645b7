#!/bin/sh
# Makes the packages for Linux in target/installer/packages: .deb, .rpm (where rpmbuild is) and a portable .tar.gz, with their sums and a list of what is inside.
. "$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)/common.sh"
need dpkg-deb gzip tar
make_image erpsync-desk "$root/icons/erpsync-desk.png"
image="$work/image/erpsync-desk"
train "$image/bin" "$image/lib/app" erpsync-desk
mkdir -p "$work/packages"

# What the package starts is a script around the program: it sees to a locale and to no core dumps, as no Java program can for itself.
mv "$image/bin/erpsync-desk" "$image/bin/erpsync-desk-java"
mv "$image/lib/app/erpsync-desk.cfg" "$image/lib/app/erpsync-desk-java.cfg"
{
    echo '#!/bin/sh'
    echo 'ulimit -c 0 2>/dev/null || true'
    cat "$here/locale.sh"
    cat "$here/linux/start.sh"
} > "$image/bin/erpsync-desk"
chmod 755 "$image/bin/erpsync-desk"

fill() {
    sed -e "s|@VERSION@|$version|g" -e "s|@ARCH@|$2|g" -e "s|@SIZE@|$size|g" -e "s|@DATE@|$(date -u +%F)|g" -e "s|@TREE@|$tree|g" "$here/linux/$1"
}

# Everything as it will lie on the disk.
tree="$work/tree"
mkdir -p "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/metainfo" "$tree/usr/share/icons/hicolor/256x256/apps" \
    "$tree/usr/share/icons/hicolor/scalable/apps" "$tree/usr/share/bash-completion/completions"
cp -a "$image" "$tree/opt/"
ln -s /opt/erpsync-desk/bin/erpsync-desk "$tree/usr/bin/erpsync-desk"
cp "$here/linux/erpsync-desk.desktop" "$tree/usr/share/applications/"
cp "$root/src/main/resources/io/github/erpsyncdesk/ui/icon-256.png" "$tree/usr/share/icons/hicolor/256x256/apps/erpsync-desk.png"
cp "$root/icons/erpsync-desk.svg" "$tree/usr/share/icons/hicolor/scalable/apps/erpsync-desk.svg"
"$image/bin/erpsync-desk" generate-completion > "$tree/usr/share/bash-completion/completions/erpsync-desk"
size=$(du -sk "$tree" | cut -f1)
fill io.github.erpsyncdesk.metainfo.xml all > "$tree/usr/share/metainfo/io.github.erpsyncdesk.metainfo.xml"
chmod -R go+rX,go-w "$tree"

deb_arch=$(dpkg --print-architecture)
mkdir -p "$work/deb"
cp -a "$tree/." "$work/deb/"
mkdir "$work/deb/DEBIAN"
fill control "$deb_arch" > "$work/deb/DEBIAN/control"
install -m 755 "$here/linux/postrm" "$work/deb/DEBIAN/postrm"
dpkg-deb --root-owner-group -Zxz -z9 --build "$work/deb" "$work/packages/erpsync-desk_${version}_$deb_arch.deb" >/dev/null

if command -v rpmbuild >/dev/null 2>&1; then
    rpm_arch=$(uname -m)
    fill erpsync-desk.spec "$rpm_arch" > "$work/erpsync-desk.spec"
    rpmbuild -bb --quiet --target "$rpm_arch" --define "_topdir $work/rpm" --define "_rpmdir $work/packages" --define "_rpmfilename %%{NAME}-%%{VERSION}.%%{ARCH}.rpm" "$work/erpsync-desk.spec"
else
    echo "rpmbuild is missing, so there is no .rpm." >&2
fi

tar -C "$work/image" -czf "$work/packages/erpsync-desk-$version-linux-$(uname -m).tar.gz" erpsync-desk
describe
[ -n "${ERPSYNC_SIGNING_KEY:-}" ] && need gpg && (cd "$work/packages" && gpg --batch --yes --local-user "$ERPSYNC_SIGNING_KEY" --armor --detach-sign SHA256SUMS) \
    || echo "These packages are unsigned: ERPSYNC_SIGNING_KEY names no key." >&2
ls -l "$work/packages"
