import { randomUUID } from 'node:crypto';
import { type Asked, WHOLE_PARTNER } from '../../records/index.ts';
import type { Audit } from './audit.ts';
import { GATEWAY_ACTOR } from './record.ts';

interface Change {
  /**
   * Idempotency key of the change. It begins with the name of the calling folder, so that keys of two folders never
   * collide.
   */
  readonly key: string;
  readonly digest?: string;
  /** Login name of the member to whom a new record belongs. */
  readonly owner?: string;
}

/** A change of a record in the gateway's own name, with its audit record in the same transaction. */
export const askAsGateway = (
  { audit, partnerId }: { readonly audit: Audit; readonly partnerId: string },
  { key, digest = '', ...rest }: Change,
): Asked => ({
  ...rest,
  key: `\u001f${key}`,
  digest,
  actor: GATEWAY_ACTOR.accountName,
  scope: WHOLE_PARTNER,
  source: 'COMPUTED',
  audit: (db, change) =>
    audit.record(db, partnerId, {
      ...change,
      kind: 'RECORD',
      actor: GATEWAY_ACTOR,
      inputDigest: null,
      requestId: randomUUID(),
    }),
});
