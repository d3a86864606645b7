#!/bin/sh
# Starts the window and ends it, again and again, with the keychain in each of its states, and says what was left
# behind. Needs Xvfb, dbus-run-session and gnome-keyring-daemon.
#   installer/measure/soak.sh [rounds for each state, 50 by default] [command, ./erpsync-desk by default]
set -eu
rounds=${1:-50}
program=${2:-$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)/erpsync-desk}
folder=$(mktemp -d)
display=:$((90 + $$ % 100))
Xvfb "$display" -screen 0 1280x800x24 >/dev/null 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; rm -rf "$folder"' EXIT
mkdir -p "$folder/home" "$folder/data"
cat > "$folder/data/settings.json" <<'SETTINGS'
{"servers":[{"id":"soak","name":"Soak","address":"https://crm.invalid/App","method":"PASSWORD","user":"soak","remember":true}]}
SETTINGS

# one start and end; $1 is the keychain's state, $2 the program. It ends once the log-in pane has been laid out.
cat > "$folder/round.sh" <<'ROUND'
case $1 in
    works | died) printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; sleep 1 ;;
    locked) gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; sleep 1 ;;
    none) unset DBUS_SESSION_BUS_ADDRESS ;;
esac
"$2" --rehearsal >/dev/null 2>&1 &
window=$!
[ "$1" = died ] && { sleep 1; kill -9 $(pgrep -s 0 gnome-keyring) $(pgrep -g 0 gnome-keyring) 2>/dev/null; }
for try in $(seq 1 120); do
    kill -0 "$window" 2>/dev/null || exit 0
    sleep 0.25
done
echo "$1: still running after 30 seconds"
kill -9 "$window"
ROUND
sleep 1
for state in none works locked died; do
    left=0
    for round in $(seq 1 "$rounds"); do
        DISPLAY=$display HOME=$folder/home XDG_RUNTIME_DIR=$folder/home ERPSYNC_DESK_HOME=$folder/data \
            dbus-run-session -- sh "$folder/round.sh" "$state" "$program" > "$folder/said" 2>/dev/null || true
        [ -s "$folder/said" ] && { cat "$folder/said"; left=$((left + 1)); }
    done
    echo "$state: $rounds starts and ends, $left left something behind"
done
