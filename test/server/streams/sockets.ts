import { describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { startGateway } from '../../../src/server/index.ts';
import {
  ADMINISTRATOR,
  composed,
  follow,
  headersOf,
  look,
  mirror,
  ORDER_CHANGED,
  orderAndPay,
  refusalOf,
  run,
  SETTLED,
  settledIn,
} from './desk.ts';
import { connect, connectClient, followBySocket, socketUrl } from './socket-clients.ts';

/** WebSocket gives the same events and the same refusals. */
export const testSockets = (): void => {
  describe('a stream over WebSocket', () => {
    it('has the same events as server-sent ones, and continues after the last one read', async () => {
      const [bySocket, byEvents] = [followBySocket, follow].map((open) => open(SETTLED, { variables: { since: '0' } }));
      const first = settledIn((await bySocket?.next()) ?? null);
      expect(first).toEqual(settledIn((await byEvents?.next()) ?? null));
      const second = settledIn((await bySocket?.next()) ?? null);
      expect(second).toEqual(settledIn((await byEvents?.next()) ?? null));
      const resumed = followBySocket(SETTLED, { variables: { since: first.sequence } });
      expect(settledIn(await resumed.next())).toEqual(second);
      for (const each of [bySocket, byEvents, resumed]) await each?.end();
    });

    it.each([
      ['with a foreign page’s origin', [], { headers: { origin: 'https://evil.example' } }, { status: 403 }],
      ['of no protocol', [], { protocol: [] }, { code: 4406 }],
      ['without a token', ['{"type":"connection_init"}'], {}, { code: 4401, reason: 'UNAUTHENTICATED' }],
      [
        'with an invalid token',
        ['{"type":"connection_init","payload":{"authorization":"Bearer x"}}'],
        {},
        { code: 4401, reason: 'UNAUTHENTICATED' },
      ],
      [
        'that subscribes before it says who it is',
        ['{"type":"subscribe","id":"1","payload":{"query":"{ a }"}}'],
        {},
        { code: 4401 },
      ],
      ['that sends what is no message', ['{'], {}, { code: 4400 }],
      ['that sends what is nested very deep', ['['.repeat(101)], {}, { code: 4400, reason: 'at most 100 levels' }],
      [
        'that sends very many values',
        [`[${'1,'.repeat(20_001)}1]`],
        {},
        { code: 4400, reason: 'at most 20001 values' },
      ],
      ['that sends more than a request may have', ['x'.repeat(2_000_000)], {}, { code: 1009 }],
    ] as const)('%s is closed with its code', async (_, messages, options, expected) => {
      expect(await connect(messages, options)).toMatchObject(expected);
    });

    it.each([
      ['a page of this machine in sandbox mode', { origin: 'http://localhost:5173' }],
      ['no page', {}],
    ])('may be opened by %s, by a header too', async (_, headers) => {
      const socket = new WebSocket(socketUrl(), 'graphql-transport-ws', {
        headers: { ...headersOf(ADMINISTRATOR), ...headers },
      });
      const answer = new Promise((resolve) => socket.once('message', (data) => resolve(String(data))));
      socket.once('open', () => socket.send('{"type":"connection_init"}'));
      expect(await answer).toBe('{"type":"connection_ack"}');
      socket.terminate();
    });

    it.each([
      ['a query', '{ viewer { name } }', {}, 'BAD_USER_INPUT'],
      ['an unknown field', 'subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['a malformed sequence', SETTLED, { since: 'x' }, 'INVALID_CURSOR'],
      ['half a character', SETTLED, { since: '\ud800' }, 'BAD_USER_INPUT'],
    ])('refuses %s as an error of the operation', async (_, query, variables, code) => {
      const stream = followBySocket(query, { variables });
      await expect(stream.next()).rejects.toMatchObject([{ extensions: { code } }]);
    });

    it('counts among the streams of its caller, and gives its place back', async () => {
      for (const round of [1, 2]) {
        const client = connectClient();
        const open = [1, 2, 3].map(() => client.iterate({ query: SETTLED, variables: { since: '0' } }));
        for (const stream of open) expect([round, (await stream.next()).done]).toEqual([round, false]);
        await expect(client.iterate({ query: SETTLED }).next()).rejects.toMatchObject([
          { extensions: { code: 'RATE_LIMITED' } },
        ]);
        expect((await refusalOf(SETTLED))[1]).toBe('RATE_LIMITED');
        for (const stream of open) await stream.return?.();
        // Same connection: when this refusal arrives, the gateway has received the ends of the streams before it.
        await expect(client.iterate({ query: '{ a }' }).next()).rejects.toBeDefined();
        await client.dispose();
      }
    });

    it('ends with a code once its member has left', async () => {
      const since = String(await mirror().lastChange());
      await orderAndPay(1);
      const stream = followBySocket(ORDER_CHANGED, { variables: { since }, as: 'zhou.ning' });
      let answer = await stream.next();
      expect(answer?.errors).toBeUndefined();
      await run('mutation { deactivateMember(input: { accountName: "zhou.ning" }) { member { active } } }');
      await look();
      while (answer && !answer.errors) answer = await stream.next();
      expect(answer?.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    });

    it('gets a code when its gateway goes, and any other upgrade is an ordinary request', async () => {
      const other = await startGateway(composed.parts);
      const stream = followBySocket(SETTLED, { variables: { since: '0' }, at: other.url });
      await stream.next();
      const gone = new Promise<unknown>((resolve) => stream.client.on('closed', resolve));
      const answer = await fetch(`${other.url}/health/live`, {
        headers: { upgrade: 'h2c', connection: 'upgrade' },
      }).catch(() => null);
      expect(answer?.status ?? 200).toBe(200);
      await other.close();
      expect(await gone).toMatchObject({ code: 1001 });
    });
  });
};
