#!/usr/bin/env bash
# Runs a command with a PostgreSQL of its own: `scripts/postgres.sh npm test -- test/store`. The command finds it in
# TEST_DATABASE_URL. The server lives in a scratch directory, on a free port of the loopback, as an unprivileged user,
# and is gone with the command. Without PostgreSQL on this machine the command runs all the same, and its tests say
# that they skip; with PG_REQUIRED=1 that is a failure.
set -euo pipefail

[ $# -gt 0 ] || { echo "usage: scripts/postgres.sh command ..." >&2; exit 2; }

# Debian keeps them off the path, one directory a version.
bin=$(dirname "$(command -v initdb || ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -1 || true)")
if [ ! -x "$bin/initdb" ]; then
  echo "PostgreSQL is not installed here; its tests are skipped" >&2
  [ "${PG_REQUIRED:-0}" = 0 ] || exit 1
  exec "$@"
fi

scratch=$(mktemp -d)
# PostgreSQL refuses to run as root.
unprivileged=()
if [ "$(id -u)" = 0 ]; then
  unprivileged=(setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$scratch")
  chown postgres "$scratch"
fi
server() { (cd "$scratch" && "${unprivileged[@]}" "$bin/$1" "${@:2}"); }

stop() {
  local status=$?
  trap - EXIT
  [ ! -f "$scratch/data/postmaster.pid" ] || server pg_ctl -D "$scratch/data" -m immediate -w stop >/dev/null || true
  rm -rf "$scratch"
  exit "$status"
}
trap stop EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

free_port() {
  node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => {
    console.log(s.address().port); s.close(); });'
}

# A password that is asked for, as in production: under trust a wrong one would pass. It is gone with the server.
password=$(node -p 'crypto.randomUUID()')
(umask 077 && printf '%s\n' "$password" > "$scratch/password")
[ "$(id -u)" != 0 ] || chown postgres "$scratch/password"
server initdb -D "$scratch/data" -U tests --auth=scram-sha-256 --pwfile="$scratch/password" --encoding=UTF8 --locale=C \
  >/dev/null
for attempt in 1 2 3; do
  port=$(free_port)
  # Nothing here outlives the tests, so nothing has to reach the disk.
  options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200"
  server pg_ctl -D "$scratch/data" -l "$scratch/log" -o "$options" -w -t 30 start >/dev/null && break
  # Somebody else took the port in between.
  [ "$attempt" != 3 ] || { cat "$scratch/log" >&2; exit 1; }
done

export TEST_DATABASE_URL="postgres://tests:$password@127.0.0.1:$port/postgres"
# In the background, so that a signal stops the server too and at once.
"$@" &
command=$!
trap 'kill -TERM "$command" 2>/dev/null || true; exit 143' TERM
trap 'kill -INT "$command" 2>/dev/null || true; exit 130' INT
wait "$command"
