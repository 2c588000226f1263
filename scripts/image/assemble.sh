#!/usr/bin/env bash
# Puts what runs into a folder: `scripts/image/assemble.sh FOLDER`, after `npm run build` and `npm run playground:build`.
# FOLDER/app is the program with its packages, FOLDER/data the empty folder of the store. Both ways to an image use it.
set -euo pipefail

target=${1:?usage: scripts/image/assemble.sh FOLDER}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

mkdir -p "$target/app" "$target/data"
cd "$target/app"
cp "$root/package.json" "$root/package-lock.json" "$root/LICENSE" .
mkdir -p packages/client
cp "$root/packages/client/package.json" packages/client/
npm ci --silent --omit=dev --ignore-scripts --no-audit --no-fund
# The workspace is a link to a folder that no gateway reads.
rm -rf packages node_modules/@partnergraph node_modules/.package-lock.json

mkdir dist schema
cp -r "$root/dist/." dist
rm -rf dist/.tsbuildinfo dist/.playground-inputs dist/.compile-cache
cp -r "$root/schema/agents" "$root/schema/operations" "$root/schema/translations" "$root/schema/upstream" schema
# Nothing in an image is written by the gateway, so everything may be read by any user and nothing needs an owner.
chmod -R u=rwX,go=rX .
