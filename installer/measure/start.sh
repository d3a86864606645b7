#!/bin/sh
# Measures, in turns, how long the packaged program takes to its log-in pane and a packaged bare JavaFX + AtlantaFX window to its second frame,
# both with an AOT cache of their own. Run installer/linux.sh first. Needs a display, or xvfb.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/../.." && pwd)
work="$root/target/installer"
rounds=${1:-10}
[ -x "$work/image/erpsync-desk/bin/erpsync-desk" ] || { echo "Run installer/linux.sh first." >&2; exit 2; }
if [ -z "${DISPLAY:-}" ]; then exec xvfb-run -a "$0" "$@"; fi
jdk=$(for j in "${JAVA_HOME:-}" /usr/lib/jvm/*; do [ -n "$j" ] && [ -x "$j/bin/jpackage" ] && grep -q '^JAVA_VERSION="25' "$j/release" 2>/dev/null && echo "$j" && break; done)
bare="$work/bare"
rm -rf "$bare"
mkdir -p "$bare/classes" "$bare/input"
cp "$work"/input/atlantafx-base-*.jar "$bare/input/"
"$jdk/bin/javac" -d "$bare/classes" --module-path "$root/target/app/javafx" --add-modules javafx.controls -cp "$bare/input/*" "$here/BareWindow.java"
"$jdk/bin/jar" --create --file "$bare/input/bare.jar" -C "$bare/classes" .
"$jdk/bin/jlink" --module-path "$root/target/app/javafx" --add-modules javafx.controls --strip-debug --no-header-files --no-man-pages --compress zip-9 --output "$bare/runtime"
find "$bare/runtime" -name '*.so' -exec strip --strip-unneeded {} + 2>/dev/null || true
# shellcheck disable=SC2016
"$jdk/bin/jpackage" --type app-image --name bare --dest "$bare/image" --runtime-image "$bare/runtime" --input "$bare/input" --main-jar bare.jar --main-class BareWindow \
    --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED --java-options -XX:+UseSerialGC --java-options '-XX:AOTCache=$APPDIR/bare.aot' --java-options -Xlog:disable
config="$bare/image/bare/lib/app/bare.cfg"
cp "$config" "$bare/bare.cfg"
sed -e 's/-XX:AOTCache=/-XX:AOTCacheOutput=/' "$bare/bare.cfg" > "$config"
for option in -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:-AOTReplayTraining; do echo "java-options=$option" >> "$config"; done
"$bare/image/bare/bin/bare" > "$bare/training.log" 2>&1
cp "$bare/bare.cfg" "$config"

# the program itself ends at its log-in pane: once as on its first day, with the demo alone, and once with a server to log in to
desk="$work/image/erpsync-desk/bin/erpsync-desk"
mkdir -p "$bare/first" "$bare/known"
cp "$here/../rehearsal/settings.json" "$bare/known/"
once() {
    ERPSYNC_DESK_HOME="$bare/$1" /usr/bin/time -f '%e %M' -o "$bare/time" "$2" --rehearsal > /dev/null 2>&1
    cat "$bare/time" >> "$bare/$1.$3"
}
round() {
    once first "$desk" "$1"
    once known "$desk" "$1"
    once bare "$bare/image/bare/bin/bare" "$1"
}
round warm
for _ in $(seq "$rounds"); do
    round times
done
median() {
    sort -n -k "$2" "$1" | awk -v column="$2" '{v[NR] = $column} END {print v[int((NR + 1) / 2)]}'
}
for home in first known; do
    awk -v d="$(median "$bare/$home.times" 1)" -v b="$(median "$bare/bare.times" 1)" -v dm="$(median "$bare/$home.times" 2)" -v bm="$(median "$bare/bare.times" 2)" -v n="$rounds" -v home="$home" 'BEGIN {
        printf "%s start, median of %d: program %.2f s, bare window %.2f s, ratio %.2f; memory at the end: %d MB, %d MB, ratio %.2f\n", home, n, d, b, d / b, dm / 1024, bm / 1024, dm / bm }'
done
