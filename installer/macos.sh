#!/bin/sh
# Makes the packages for macOS in target/installer/packages: .dmg and .pkg, with their sums and a list of what is inside.
. "$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)/common.sh"
[ "$(uname)" = Darwin ] || fail "This script makes packages for macOS and runs there alone."
need iconutil codesign pkgbuild hdiutil
make_image "ErpSync Desk" "$root/icons/erpsync-desk.icns"
app="$work/image/ErpSync Desk.app"
train "$app/Contents/MacOS" "$app/Contents/app" "ErpSync Desk"
mkdir -p "$work/packages"
set --
if [ -n "${ERPSYNC_MAC_SIGNING_USER:-}" ]; then
    set -- --mac-sign --mac-signing-key-user-name "$ERPSYNC_MAC_SIGNING_USER"
else
    echo "These packages are unsigned: ERPSYNC_MAC_SIGNING_USER names no identity. Gatekeeper will ask whoever opens them." >&2
fi
for type in dmg pkg; do
    "$jdk/bin/jpackage" --type "$type" --app-image "$app" --name "ErpSync Desk" --app-version "$mac_version" --dest "$work/packages" \
        --mac-package-identifier io.github.erpsyncdesk --license-file "$root/LICENSE" "$@"
done
if [ -n "${ERPSYNC_NOTARY_PROFILE:-}" ]; then
    for package in "$work"/packages/*.dmg "$work"/packages/*.pkg; do
        xcrun notarytool submit "$package" --keychain-profile "$ERPSYNC_NOTARY_PROFILE" --wait
        xcrun stapler staple "$package"
    done
fi
describe
ls -l "$work/packages"
