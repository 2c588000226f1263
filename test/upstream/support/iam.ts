import type { CallOptions } from '../../../src/upstream/index.ts';
import { testNow } from '../../support/clock.ts';
import { type Handler, reply, type Seen, startVendor } from './vendor.ts';

export const HOUR_MS = 3_600_000;

export const customer = (accountName: string): CallOptions => ({ credential: { kind: 'customer', accountName } });
export const isToken = ({ target }: Seen) => target.startsWith('/v3/auth/tokens');

interface World {
  readonly now?: () => number;
  readonly lifeMs?: number;
  /** Decides the answer to a call that asks for no token; null: success. */
  readonly service?: (request: Seen, tokensIssued: number) => readonly [number, unknown] | null;
  readonly iam?: Handler;
}

/** IAM and BSS at one address; tokens are numbered. */
export const vendorOf = ({ now = testNow, lifeMs = 24 * HOUR_MS, service, iam }: World = {}) => {
  let issued = 0;
  return startVendor((request, response, index) => {
    if (request.target === '/v3/auth/domains') return reply(response, 200, { domains: [{ id: 'looked-up' }] });
    if (isToken(request)) {
      if (iam) return iam(request, response, index);
      issued++;
      const project = { id: 'project-1', domain: { id: 'customer-domain' } };
      const token = { expires_at: new Date(now() + lifeMs).toISOString(), project };
      return reply(response, 201, { token }, { 'x-subject-token': `token-${issued}` });
    }
    const [status, body] = service?.(request, issued) ?? [200, { value: 'a' }];
    return reply(response, status, body, { date: new Date(now()).toUTCString() });
  });
};
