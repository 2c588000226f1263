import { describe, expect, it } from '@jest/globals';
import { settle } from '../../mirror/support.ts';
import {
  ADMINISTRATOR,
  customersOf,
  follow,
  headersOf,
  look,
  MANAGER,
  mirror,
  ORDER_CHANGED,
  PARTNER,
  passTime,
  refusalOf,
  run,
  SETTLED,
  sandbox,
  tokens,
  url,
  WAITING,
} from './desk.ts';

/** Age at which the copy of customers answers no list. */
const TOO_OLD_MS = 2 * 3_600_000;

/** Subscriptions that the gateway refuses, and streams that it ends. */
export const testRefusals = (): void => {
  describe('a stream that may not be read', () => {
    it.each([
      ['without a token', ORDER_CHANGED, { as: '' }, [401, 'UNAUTHENTICATED', null]],
      ['with an invalid number', SETTLED, { variables: { since: 'x' } }, [400, 'INVALID_CURSOR', 'since']],
      [
        'after an invalid id',
        SETTLED,
        { headers: { 'last-event-id': '-1' } },
        [400, 'INVALID_CURSOR', 'Last-Event-ID'],
      ],
      [
        'after a number that the log does not have',
        SETTLED,
        { variables: { since: '999999' } },
        [400, 'INVALID_CURSOR', 'since'],
      ],
      [
        'of rows after an id that the log does not have',
        ORDER_CHANGED,
        { headers: { 'last-event-id': '999999' } },
        [400, 'INVALID_CURSOR', 'Last-Event-ID'],
      ],
      [
        'about too many customers',
        ORDER_CHANGED,
        { variables: { customerIds: Array(101).fill('c') } },
        [400, 'BAD_USER_INPUT', 'customerIds'],
      ],
      ['that is a query', '{ viewer { name } }', {}, [400, 'BAD_USER_INPUT', 'query']],
      ['that follows nothing', 'subscription { __typename }', {}, [400, 'GRAPHQL_VALIDATION_FAILED', null]],
      [
        'that follows two things',
        'subscription { a: operationSettled { sequence } b: approvalWaiting { sequence } }',
        {},
        [400, 'GRAPHQL_VALIDATION_FAILED', null],
      ],
    ] as const)('%s is refused before it begins', async (_, query, options, refusal) => {
      expect(await refusalOf(query, options as never)).toEqual(refusal);
    });

    it.each([
      ['another reseller', () => sandbox.partner(PARTNER).resellerIds[1]],
      ['an unknown one', () => 'r0000000000000000000000000000000'],
    ])('of the customers of %s is refused alike to a reseller’s head', async (_, reseller) => {
      const text = 'subscription ($resellerId: ID) { orderChanged(resellerId: $resellerId) { sequence } }';
      const variables = { resellerId: reseller() };
      const own = 'partner-reseller-1';
      const head = [...tokens.keys()].find((name) => name.endsWith('-reseller-1')) ?? own;
      expect((await refusalOf(text, { as: head, variables })).slice(0, 2)).toEqual([404, 'NOT_FOUND']);
    });

    it('about a foreign customer is refused like one about an unknown customer, however old the copy is', async () => {
      await settle(mirror());
      const own = await customersOf(MANAGER);
      const foreign = (await customersOf(ADMINISTRATOR)).find((id) => !own.includes(id));
      for (const ms of [0, TOO_OLD_MS]) {
        passTime(ms);
        for (const id of [foreign, 'unknown'])
          expect([
            id,
            ms,
            await refusalOf(ORDER_CHANGED, { as: MANAGER, variables: { customerIds: [own[0], id] } }),
          ]).toEqual([id, ms, [404, 'NOT_FOUND', 'customerIds']]);
        const customerIds = JSON.stringify(own.slice(0, 2));
        const query = `subscription { orderChanged(customerIds: ${customerIds}) { sequence } }`;
        const headers = { 'content-type': 'application/json', ...headersOf(MANAGER) };
        const opened = await fetch(`${url}/graphql/stream`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ query }),
        });
        expect([ms, opened.status]).toEqual([ms, 200]);
        await opened.body?.cancel();
      }
    });

    it('is refused by the endpoint for single answers', async () => {
      const headers = { 'content-type': 'application/json', ...headersOf(ADMINISTRATOR) };
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: WAITING }),
      });
      const { errors } = (await answer.json()) as { errors: { extensions: { code: string; argument: string } }[] };
      expect([errors[0]?.extensions.code, errors[0]?.extensions.argument]).toEqual(['BAD_USER_INPUT', 'query']);
    });

    it('is refused beyond the number that one caller may have open', async () => {
      const open = [1, 2, 3].map(() => follow(SETTLED, { variables: { since: '0' } }));
      for (const stream of open) await stream.next();
      expect((await refusalOf(SETTLED))[1]).toBe('RATE_LIMITED');
      for (const stream of open) stream.end();
    });

    it('is one of three for a member who asks for a thousand at once; the others are refused, and other callers go on', async () => {
      const leaving = new AbortController();
      // Keeps the answers: the garbage collector closes the connection of an answer without a reference.
      const kept: Response[] = [];
      const ask = async (as: string): Promise<readonly unknown[]> => {
        const answer = await fetch(`${url}/graphql/stream`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headersOf(as) },
          body: JSON.stringify({ query: SETTLED, variables: { since: '0' } }),
          signal: leaving.signal,
        });
        if (answer.status === 200) {
          kept.push(answer);
          return [200];
        }
        const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
        return [answer.status, errors[0]?.extensions.code, answer.headers.has('retry-after')];
      };
      const answers = await Promise.all(Array.from({ length: 1_000 }, () => ask('amara.okafor')));
      const counted = Map.groupBy(answers, (answer) => answer.join());
      expect(Object.fromEntries([...counted].map(([answer, all]) => [answer, all.length]))).toEqual({
        200: 3,
        '429,RATE_LIMITED,true': 997,
      });
      expect(await ask(ADMINISTRATOR)).toEqual([200]);
      expect(kept).toHaveLength(4);
      leaving.abort();
    });

    it('ends with a code once its member has left', async () => {
      const answer = await fetch(`${url}/graphql/stream`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf('li.qiang') },
        body: JSON.stringify({ query: WAITING }),
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
      await run('mutation { deactivateMember(input: { accountName: "li.qiang" }) { member { active } } }');
      await look();
      const text = await answer.text();
      expect(/event: next\ndata: (.*)\n\nevent: complete\ndata:\n\n$/.exec(text)?.[1]).toContain(
        '"code":"UNAUTHENTICATED"',
      );
    });
  });
};
