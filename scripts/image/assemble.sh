#!/usr/bin/env bash
# Puts what runs into a folder: `scripts/image/assemble.sh FOLDER`, after `npm run build` and `npm run playground:build`.
# FOLDER/app is the program, which holds the code of its packages; FOLDER/data the empty folder of the store. Both ways to an image use it.
set -euo pipefail

target=${1:?usage: scripts/image/assemble.sh FOLDER}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

mkdir -p "$target/app" "$target/data"
cd "$target/app"
# The two lists say which packages are inside, to people and to scanners.
cp "$root/package.json" "$root/package-lock.json" "$root/LICENSE" .

mkdir dist schema
cp -r "$root/dist/." dist
rm -rf dist/.playground-inputs dist/.compile-cache
cp -r "$root/schema/agents" "$root/schema/operations" "$root/schema/translations" "$root/schema/upstream" schema
# Nothing in an image is written by the gateway, so everything may be read by any user and nothing needs an owner.
chmod -R u=rwX,go=rX .
