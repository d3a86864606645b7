# What the scripts for Linux and macOS share. Sourced, never run. Works below target/ alone and edits nothing of the checkout.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=$(CDPATH= cd -- "$here/.." && pwd)
work="$root/target/installer"
. "$here/natives.sh"
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml" | head -n 1)
# macOS takes no version that starts with 0
mac_version=$(echo "$version" | sed "s:^0\.:1.:")

fail() {
    echo "$1" >&2
    exit 2
}

need() {
    for tool in "$@"; do
        command -v "$tool" >/dev/null 2>&1 || fail "The tool $tool is missing. See installer/README.md."
    done
}

# The JDK that builds the image: JAVA_HOME, or any JDK 25 in the usual places.
find_jdk() {
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/*jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
        [ -n "$candidate" ] && [ -x "$candidate/bin/jpackage" ] && [ -f "$candidate/release" ] || continue
        major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$candidate/release")
        if [ "${major:-0}" -ge 25 ]; then echo "$candidate"; return 0; fi
    done
    return 1
}

# Builds the program, its run-time image and the folder that runs by itself: $work/image/$1
make_image() {
    name=$1
    icon=$2
    jdk=$(find_jdk) || fail "A JDK 25 or newer with jpackage is needed: install one, or set JAVA_HOME to it."
    need mvn zip
    # libraries of an earlier build must not come along
    rm -rf "$work" "$root/target/app/lib"
    mkdir -p "$work/input" "$work/image"
    (cd "$root" && mvn -B -q -DskipTests package)
    cp "$root"/target/app/lib/*.jar "$root/target/erpsync-desk.jar" "$work/input/"
    unpack_sqlite "$jdk/bin/jar" "$(ls "$work"/input/sqlite-jdbc-*.jar)" "$work/input"
    keep_own_natives "$work/input"
    javafx_modules "$root/target/app/javafx" "$work/jmods"
    "$jdk/bin/jlink" --module-path "$work/jmods" --add-modules "$(paste -sd, "$here/modules")" --include-locales=en,nb,no,sv,da,de,nl,fr \
        --strip-debug --no-header-files --no-man-pages --compress zip-9 --output "$work/runtime"
    if [ "$(uname)" = Linux ]; then
        # what AWT needs for its own windows, printing and sounds, which a JavaFX program never has
        for part in splashscreen jsound mlib_image fontmanager freetype javajpeg; do rm -f "$work/runtime/lib/lib$part.so"; done
    fi
    if [ "$(uname)" = Linux ] && command -v strip >/dev/null 2>&1; then
        find "$work/runtime" -name '*.so' -exec strip --strip-unneeded {} +
    fi
    # $APPDIR is the launcher's word for the folder of the jars
    # shellcheck disable=SC2016
    kept=$(options "$here/jvm.options")' -Dorg.sqlite.lib.path=$APPDIR -Xlog:disable'
    # shellcheck disable=SC2016
    echo "java-options=$kept $(options "$here/command.options")"' -XX:AOTCache=$APPDIR/command.aot' > "$work/command.properties"
    set -- --java-options '-XX:AOTCache=$APPDIR/erpsync-desk.aot' --java-options --enable-native-access=javafx.graphics
    for option in $kept; do set -- "$@" --java-options "$option"; done
    "$jdk/bin/jpackage" --type app-image --name "$name" --dest "$work/image" --runtime-image "$work/runtime" --input "$work/input" --icon "$icon" \
        --main-jar erpsync-desk.jar --main-class io.github.erpsyncdesk.Launcher --app-version "$(if [ "$(uname)" = Darwin ]; then echo "$mac_version"; else echo "$version"; fi)" --vendor "ErpSync Desk" \
        --add-launcher "erpsync-desk-command=$work/command.properties" "$@"
}

# The options in a file, without its comments.
options() {
    sed -e '/^#/d' -e '/^$/d' "$1" | paste -sd' ' -
}

# JavaFX's jars as modules whose native libraries come to lie in the image. In a jar, they would be unpacked to the user's home and compared at every start.
# $1: the folder of the jars, $2: where the modules go
javafx_modules() {
    mkdir -p "$2"
    for jar in "$1"/*.jar; do
        parts="$2/parts"
        mkdir -p "$parts/classes" "$parts/libs"
        (cd "$parts/classes" && "$jdk/bin/jar" --extract --file "$jar")
        module=$("$jdk/bin/jar" --describe-module --file "$jar" | sed -n 's/^\(javafx\.[a-z]*\)[@ ].*/\1/p' | head -n 1)
        find "$parts/classes" \( -name '*.so' -o -name '*.dylib' \) -exec mv {} "$parts/libs/" \;
        [ -z "$module" ] || "$jdk/bin/jmod" create --class-path "$parts/classes" --libs "$parts/libs" "$2/$module.jmod"
        rm -rf "$parts"
    done
}

# The libraries of database and keychain carry their native parts for every system; a package needs its own alone.
keep_own_natives() {
    system=$(sqlite_system)
    case $system in
        Linux/x86_64) jna=linux-x86-64 ;;
        Linux/aarch64) jna=linux-aarch64 ;;
        Mac/x86_64) jna=darwin-x86-64 ;;
        Mac/aarch64) jna=darwin-aarch64 ;;
        *) return 0 ;;
    esac
    zip -q -d "$1"/sqlite-jdbc-*.jar 'org/sqlite/native/*' -x "org/sqlite/native/$system/*"
    zip -q -d "$1"/jna-[0-9]*.jar 'com/sun/jna/*/libjnidispatch.*' 'com/sun/jna/win32-*/*' -x "com/sun/jna/$jna/*"
}

# Records a real start and keeps what was learned beside the jars: of the window to the log-in pane, with a server to log in to, and of a resync at the
# built-in demo server. In a window where there is or can be a display.
# $1: the folder of the programs, $2: the folder of their jars, $3: the window's program
train() {
    export ERPSYNC_DESK_HOME="$work/training"
    mkdir -p "$ERPSYNC_DESK_HOME"
    cp "$here/rehearsal/settings.json" "$ERPSYNC_DESK_HOME/"
    display=
    if [ "$(uname)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && command -v xvfb-run >/dev/null 2>&1; then display="xvfb-run -a"; fi
    # shellcheck disable=SC2086
    record "$2/$3.cfg" "$2/erpsync-desk.aot" $display "$1/$3" --rehearsal
    record "$2/erpsync-desk-command.cfg" "$2/command.aot" "$1/erpsync-desk-command" resync --demo --from crm --keys 1-20 --format json
    unset ERPSYNC_DESK_HOME
}

# $1: the program's configuration, which asks for the recording, so that no tool the program starts records too; $2: the cache; then the start
record() {
    config=$1
    cache=$2
    shift 2
    cp "$config" "$work/trained.cfg"
    # classes alone: profiles of methods make the cache a tenth larger and a start no faster (docs/benchmarks.md)
    sed -e 's/-XX:AOTCache=/-XX:AOTCacheOutput=/' "$work/trained.cfg" > "$config"
    for option in -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:-AOTReplayTraining; do
        echo "java-options=$option" >> "$config"
    done
    if ! "$@" > "$work/training.log" 2>&1; then
        cat "$work/training.log" >&2
        fail "The training start did not end well."
    fi
    cp "$work/trained.cfg" "$config"
    [ -s "$cache" ] || fail "The training start left no cache; see $work/training.log."
}

# A list of what is inside, and sums of what was made.
describe() {
    (cd "$root" && mvn -B -q org.cyclonedx:cyclonedx-maven-plugin:2.9.1:makeBom -DoutputDirectory="$work/packages" -DoutputName="erpsync-desk-$version-sbom" \
        -DincludeTestScope=false -DoutputFormat=json)
    (cd "$work/packages" && rm -f SHA256SUMS && if command -v sha256sum >/dev/null 2>&1; then sha256sum -- *; else shasum -a 256 -- *; fi > "$work/SHA256SUMS" && mv "$work/SHA256SUMS" .)
}
