import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import Negotiator from 'negotiator';

const pack = promisify(gzip);

/** Below this the answer is sent sooner than it is packed. */
const LARGE_BYTES = 32 * 1024;
/** Most of the gain for a quarter of the time. */
const LEVEL = 3;

export const isLarge = (answer: Buffer): boolean => answer.length >= LARGE_BYTES;

const takesGzip = (header: string | string[] | undefined): boolean =>
  new Negotiator({ headers: { 'accept-encoding': String(header ?? '') } }).encoding(['gzip']) === 'gzip';

/** A large answer, packed where the client asks for it; the work is done beside the event loop. */
export const compressed = async (
  reply: FastifyReply,
  answer: Buffer,
  acceptEncoding: string | string[] | undefined,
): Promise<Buffer> => {
  const vary = reply.getHeader('vary');
  void reply.header('vary', vary === undefined ? 'accept-encoding' : `${String(vary)}, accept-encoding`);
  if (!takesGzip(acceptEncoding)) return answer;
  void reply.header('content-encoding', 'gzip');
  return pack(answer, { level: LEVEL });
};
