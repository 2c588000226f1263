import { createReadStream } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput } from '../../errors/index.ts';
import type { Answering, DownloadedExport, ExportJob } from '../../exports/index.ts';
import { contentDispositionOf } from '../../uploads/index.ts';
import { type CallerRouteParts, createCallerRoute } from '../caller-route.ts';
import { isHead } from '../head-routes.ts';
import { queryIn } from '../query-parameters.ts';
import { readRange } from './range.ts';

interface FileLink {
  readonly id: string;
  readonly until: string;
  readonly signature: string;
}

/** The gateway's actions on exports. */
export interface ExportFiles<Context> {
  /** Starts the runner of exports, which answers their pages with `answering`. */
  start(answering: Answering): void;
  /** Hands the running exports to other gateways. */
  stop(): Promise<void>;
  /** Throws FORBIDDEN when the viewer has lost a right that the export was requested with. */
  requireRights(context: Context, job: ExportJob): void;
  /** Describes the file of a link, for a viewer who may download it. Throws GatewayError. */
  describe(context: Context, link: FileLink): Promise<DownloadedExport>;
  /** Throws GatewayError. */
  download(context: Context, link: FileLink): Promise<DownloadedExport>;
}

interface RouteParts<Context> extends CallerRouteParts<Context> {
  readonly exportFiles: ExportFiles<Context>;
}

const PARAMETERS = ['until', 'signature'];

const readLink = ({ url }: FastifyRequest, id: string) => {
  const query = queryIn(url);
  const names = [...query.keys()];
  if (names.length !== PARAMETERS.length || !PARAMETERS.every((name) => names.includes(name)))
    throw badInput('query', 'the address in `url`');
  return { id, until: query.get('until') ?? '', signature: query.get('signature') ?? '' };
};

/**
 * The requested range, if the client's earlier part is of the same file; null for the whole file. RFC 9110 defines
 * ranges for GET only.
 */
const rangeIn = (request: FastifyRequest, { size, tag }: DownloadedExport) => {
  if (isHead(request)) return null;
  const { range, 'if-range': condition } = request.headers;
  return condition !== undefined && condition !== tag ? null : readRange(range, size);
};

const sendFile = (request: FastifyRequest, reply: FastifyReply, file: DownloadedExport): FastifyReply => {
  const { path, size, name, type, tag } = file;
  const range = rangeIn(request, file);
  void reply.headers({
    'accept-ranges': 'bytes',
    'content-security-policy': "default-src 'none';sandbox",
    etag: tag,
  });
  if (range === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${size}`).send();
  void reply.headers({
    'content-type': type,
    'content-disposition': contentDispositionOf(name),
    'x-content-type-options': 'nosniff',
  });
  if (!range) {
    void reply.header('content-length', size);
    return isHead(request) ? reply.send() : reply.send(createReadStream(path));
  }
  const { from, until } = range;
  return reply
    .code(206)
    .headers({ 'content-range': `bytes ${from}-${until}/${size}`, 'content-length': until - from + 1 })
    .send(createReadStream(path, { start: from, end: until }));
};

/** `GET /exports/:id`: the file of an export. It needs the signed link that its viewer got, and that viewer's token. */
export const exportFileRoute = <Context>(
  app: FastifyInstance,
  { exportFiles, ...parts }: RouteParts<Context>,
): void => {
  const answerCaller = createCallerRoute<Context>(parts);
  app.get<{ Params: { readonly id: string } }>('/exports/:id', (request, reply) => {
    void reply.header('cache-control', 'private, no-store');
    return answerCaller(request, reply, async ({ context }) => {
      const link = readLink(request, request.params.id);
      const file = isHead(request) ? exportFiles.describe(context, link) : exportFiles.download(context, link);
      return sendFile(request, reply, await file);
    });
  });
};
