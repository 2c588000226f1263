#!/usr/bin/env bash
# Runs the whole `npm test` once at each of the dates that CI uses: the end of a year, the first day of a quarter, the end
# of February. With `--print`, prints the dates. Fails when one of the runs does.
set -euo pipefail

DATES=(2026-12-31T16:30:00Z 2027-04-01T04:00:00Z 2027-02-28T23:50:00Z)

if [ "${1:-}" = --print ]; then
  printf '%s\n' "${DATES[@]}"
  exit
fi

failed=0
for date in "${DATES[@]}"; do
  printf '\n== npm test at %s\n' "$date"
  WALL_CLOCK=$date "$(dirname "${BASH_SOURCE[0]}")/postgres.sh" npm test -- "$@" || failed=1
done
exit "$failed"
