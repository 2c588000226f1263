import { describe, expect, it } from '@jest/globals';
import { headersOf, url } from './desk.ts';

type Extensions = Readonly<Record<string, unknown>>;

const refusalOf = async (
  path: string,
  query: string,
  extensions: Extensions = {},
): Promise<readonly [number, Extensions | undefined]> => {
  const headers = { 'content-type': 'application/json', ...headersOf('chen.xia') };
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify({ query, extensions }) });
  const { errors } = (await answer.json()) as { readonly errors?: readonly { readonly extensions: Extensions }[] };
  return [answer.status, errors?.[0]?.extensions];
};

/** Subscriptions while no list of the vendor has a copy yet. */
export const testFirstCopy = (): void => {
  describe('before the first copy', () => {
    it.each([
      ['changes', 'changes { sequence }'],
      ['changes of lists', 'changes(lists: [ORDERS, RESOURCES]) { sequence }'],
      ['orders', 'orderChanged { sequence }'],
      ['orders of a customer', 'orderChanged(customerIds: ["unknown"]) { sequence }'],
      ['tickets', 'ticketChanged { sequence }'],
      ['orders, without copies for the answers', 'orderChanged { sequence }', { maxAgeSeconds: 0 }],
    ])('a stream of %s is refused with how far the copy is', async (_, field, asked: Extensions = {}) => {
      const [status, extensions] = await refusalOf('/graphql/stream', `subscription { ${field} }`, asked);
      expect([status, extensions]).toEqual([
        503,
        expect.objectContaining({ code: 'NOT_READY', retryable: true, noun: 'customers', progress: 0 }),
      ]);
    });

    it('a stream of a list that is copied for no reseller is refused', async () => {
      const text = 'subscription { changes(lists: [RESOURCES], resellerId: "r1") { sequence } }';
      expect((await refusalOf('/graphql/stream', text))[1]).toMatchObject({ code: 'MIRROR_OFF', noun: 'resources' });
    });

    it('a stream of a list without a log is refused', async () => {
      const text = 'subscription { changes(lists: [ORDERS, RENEWAL_PRICES]) { sequence } }';
      expect(await refusalOf('/graphql/stream', text)).toEqual([
        400,
        expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'lists' }),
      ]);
    });

    it('the log is not answered as if nothing had changed', async () => {
      const [, extensions] = await refusalOf('/graphql', '{ changes(since: "0") { next } }');
      expect(extensions).toMatchObject({ code: 'NOT_READY', noun: 'customers' });
    });
  });
};
