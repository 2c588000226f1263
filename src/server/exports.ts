import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { badInput } from '../errors/index.ts';
import { instantOf, isoOf } from '../time/index.ts';
import { type CallerRouteParts, createCallerRoute } from './caller-route.ts';
import { isHead } from './head-routes.ts';
import { readQuery } from './query-parameters.ts';

/** Selects lines. Times are ISO 8601 in UTC with milliseconds; `from` is included, `until` excluded. */
export interface ExportFilter {
  readonly kind: string | null;
  readonly from: string | null;
  readonly until: string | null;
}

export interface Export<Context> {
  /** All kinds of lines. */
  readonly kinds: readonly string[];
  /**
   * Throws UNAUTHENTICATED or FORBIDDEN, before the filter is read. Lines are read from the store as they are consumed.
   */
  open(context: Context): (filter: ExportFilter) => AsyncIterable<string>;
}

interface ExportParts<Context> extends CallerRouteParts<Context> {
  /** By name: `audit` is served at `/audit.ndjson`. */
  readonly exports: Readonly<Record<string, Export<Context>>>;
}

const PARAMETERS = ['kind', 'from', 'until'];

const readTime = (query: URLSearchParams, name: string): string | null => {
  const value = query.get(name);
  if (value === null) return null;
  const at = instantOf(value);
  if (at === null) throw badInput(name, 'such as 2026-01-31T00:00:00Z');
  return isoOf(at);
};

const readFilter = (url: string, kinds: readonly string[]): ExportFilter => {
  const query = readQuery(url, PARAMETERS);
  const kind = query.get('kind');
  if (kind !== null && !kinds.includes(kind)) throw badInput('kind', `one of ${kinds.join(', ')}`);
  return { kind, from: readTime(query, 'from'), until: readTime(query, 'until') };
};

/**
 * The same lines, of which the first one has been read. If that fails, the request can still be answered with an error
 * instead of an interrupted download.
 */
const readFirstLine = async (lines: AsyncIterable<string>): Promise<AsyncIterable<string>> => {
  const iterator = lines[Symbol.asyncIterator]();
  let next = await iterator.next();
  return (async function* () {
    try {
      for (; !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
};

/**
 * `GET /<name>.ndjson`: one JSON object per line, oldest first, read from the store as fast as the client consumes
 * them.
 */
export const exportRoutes = <Context>(app: FastifyInstance, { exports, ...parts }: ExportParts<Context>): void => {
  const answerCaller = createCallerRoute(parts);
  for (const [name, { kinds, open }] of Object.entries(exports)) {
    app.get(`/${name}.ndjson`, (request, reply) => {
      void reply.header('cache-control', 'private, no-store');
      return answerCaller(request, reply, async ({ context, language, requestId }) => {
        const lines = open(context);
        const read = await readFirstLine(lines(readFilter(request.url, kinds)));
        void reply.headers({
          'content-language': language,
          'content-type': 'application/x-ndjson; charset=utf-8',
          'content-disposition': `attachment; filename="${name}.ndjson"`,
        });
        if (isHead(request)) return reply.send();
        const stream = Readable.from(read, { objectMode: false });
        // The status has been sent, so that an error can no longer be answered. The connection is closed early, so that
        // the client does not take a part for the whole file.
        stream.once('error', (error) =>
          parts.logger.error({ cause: error.message, requestId }, 'the download of a file stopped before its end'),
        );
        return reply.send(stream);
      });
    });
  }
};
