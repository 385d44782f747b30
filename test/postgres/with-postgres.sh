#!/usr/bin/env bash
# Runs a command with a PostgreSQL of its own: a fresh cluster on a free loopback port that is gone afterwards.
# Usage: test/postgres/with-postgres.sh COMMAND...    The command finds it under CHANCERY_TEST_POSTGRES.
# As root it installs Debian's postgresql when there is none, and runs the server as the user postgres.
set -euo pipefail

# The folder of initdb and pg_ctl, newest first.
find_server() {
  local folder
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -Vr) /usr/local/bin /usr/bin; do
    [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && { echo "$folder"; return; }
  done
  command -v initdb >/dev/null && dirname "$(command -v initdb)"
}

if [ -z "$(find_server)" ]; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    echo "PostgreSQL is not installed: install it, or set CHANCERY_TEST_POSTGRES yourself" >&2
    exit 2
  fi
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y postgresql; } >&2 || exit 2
fi
bin=$(find_server)

work=$(mktemp -d)
as_server() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$work"
  as_server() { (cd "$work" && runuser -u postgres -- "$@"); }
fi
stop() {
  as_server "$bin/pg_ctl" stop -D "$work/data" -m immediate -w >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap stop EXIT

port=$(node -e 'const s = require("node:net").createServer(); s.listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
as_server "$bin/initdb" -D "$work/data" -U postgres -A trust -E UTF8 --no-locale >"$work/initdb.log" 2>&1 ||
  { cat "$work/initdb.log" >&2; exit 2; }
as_server "$bin/pg_ctl" start -D "$work/data" -w -t 60 -l "$work/server.log" \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work" >/dev/null ||
  { cat "$work/server.log" >&2; exit 2; }

export CHANCERY_TEST_POSTGRES="postgres://postgres@127.0.0.1:$port/postgres"
"$@"
