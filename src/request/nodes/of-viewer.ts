import { createHash } from 'node:crypto';
import type { RequestContext } from '../context.ts';
import type { Identity } from './node.ts';
import { NodeType } from './node.ts';

/** Number of bytes of a digest in an id; enough to avoid collisions between persons. */
const BYTES = 16;

/** Replaces personal data in an id: equal for equal texts, and not readable. */
export const opaque = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest().subarray(0, BYTES).toString('base64url');

const viewerKey = (context: RequestContext): string => {
  const { partnerId, kind, customers } = context.requireViewer();
  return opaque(partnerId, kind, JSON.stringify(customers), context.person);
};

const identityOf = (field: string): Identity => ({
  parts: ['viewer'],
  of: (_row, context) => [viewerKey(context)],
  path: ([viewer], context) => (viewer === viewerKey(context) ? [{ field }] : null),
});

interface NodeOfViewerOptions {
  /** Field of the query that returns the object. */
  readonly field: string;
  readonly description: string;
}

/**
 * Declares the type of an object of which each viewer has one, such as `bills`. Its fields depend on the viewer, so its
 * id does too: two viewers never share an entry of a client's cache.
 */
export const NodeOfViewer = ({ field, description }: NodeOfViewerOptions): ClassDecorator =>
  NodeType({ description, ...identityOf(field) });
