# The gateway as an image. `npm run image` makes the same one where there is no Docker engine, from the last stage below.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
COPY packages/client/package.json packages/client/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build \
  && npm run playground:build \
  && scripts/image/assemble.sh /image

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production \
  HOST=0.0.0.0 \
  PARTNERGRAPH_DATA=/data \
  MALLOC_ARENA_MAX=2 \
  MALLOC_TRIM_THRESHOLD_=131072 \
  MALLOC_MMAP_THRESHOLD_=32768
COPY --from=build /image/app /app
# The only folder that is written besides /tmp; a volume that is mounted here takes its owner.
COPY --from=build --chown=65532:65532 /image/data /data
WORKDIR /app
# A number, so that Kubernetes sees by itself that it is not root.
USER 65532:65532
EXPOSE 4000
# Docker waits ten seconds for the end, less than the gateway may take: see `--stop-timeout` in docs/operations.md.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 4000) + '/health/live').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# V8 would let the garbage of a moment fill three times as much as the gateway itself.
ENTRYPOINT ["node", "--max-semi-space-size=4", "dist/main.js"]
CMD ["serve"]
