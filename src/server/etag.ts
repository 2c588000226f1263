import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A weak tag, because the same content is sent in several encodings. */
export const etagOf = (content: string | Buffer): string => `W/"${hash('sha256', content, 'base64url').slice(0, 27)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** Whether the client has this content, by `If-None-Match`. */
const isKnown = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((tag) => opaque(tag) === opaque(etag)));

/** Sets the tag of a content, and returns whether the client has the content, so that 304 is enough. */
export const isUnchanged = (
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  etag: string,
): boolean => {
  void reply.header('etag', etag);
  return isKnown(headers['if-none-match'], etag);
};
