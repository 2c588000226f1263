import { beforeEach, describe, expect, it } from '@jest/globals';
import { startGateway } from '../../../src/server/index.ts';
import { OWN, settle } from '../../mirror/support.ts';
import {
  type Answer,
  allocate,
  composed,
  customersOf,
  eventIn,
  follow,
  forward,
  look,
  MANAGER,
  mirror,
  ORDER_CHANGED,
  type OrderEvent,
  orderAndPay,
  PARTNER,
  run,
  SETTLED,
  sandbox,
  settledIn,
} from './desk.ts';
import { followBySocket } from './socket-clients.ts';

const HOUR_MS = 3_600_000;
/** Tokens of sandbox mode are valid for twelve hours. */
const AFTER_TOKENS_MS = 13 * HOUR_MS;

/** Reads up to the error that ends the stream; returns the events before it and the codes of the error. */
const readToEnd = async (next: () => Promise<Answer>) => {
  const answers: Answer[] = [];
  for (;;) {
    const answer = await next();
    if (!answer) throw new Error('the stream ended without a code');
    if (answer.errors) return { answers, codes: answer.errors.map(({ extensions }) => extensions?.code) };
    answers.push(answer);
  }
};

const assignRoles = (accountName: string, roles: readonly string[]) =>
  run('mutation ($input: AssignRolesInput!) { assignRoles(input: $input) { member { roles } } }', {
    input: { accountName, roles },
  });

/** Open streams whose reader loses rights or token. The last test advances the clock past the end of every token. */
export const testEndings = (): void => {
  describe('a stream that lives while its reader', () => {
    beforeEach(() => settle(mirror()));

    it('gets a role without the right ends with FORBIDDEN, with no event of the time after', async () => {
      await run(
        'mutation { saveRole(input: { name: "CLERK", items: ["PARTNERGRAPH_EXPORTS_CREATE"] }) { role { name } } }',
      );
      const since = String(await mirror().lastChange());
      await orderAndPay(40);
      const streams = [follow, followBySocket].map((open) =>
        open(ORDER_CHANGED, { variables: { since }, as: MANAGER }),
      );
      for (const { next } of streams) eventIn<OrderEvent>(await next(), 'orderChanged');
      const last = await mirror().lastChange();
      await assignRoles(MANAGER, ['CLERK']);
      await orderAndPay(8);
      await look();
      for (const { next } of streams) {
        const { answers, codes } = await readToEnd(next);
        expect(codes).toEqual(['FORBIDDEN']);
        for (const answer of answers)
          expect(Number(eventIn<OrderEvent>(answer, 'orderChanged').sequence)).toBeLessThanOrEqual(last);
      }
      await assignRoles(MANAGER, ['ACCOUNT_MANAGER']);
    });

    it('loses a customer has no events about it, and ends with NOT_FOUND where it names the customer', async () => {
      const before = await customersOf(MANAGER);
      const since = String(await mirror().lastChange());
      const naming = follow(ORDER_CHANGED, { variables: { since, customerIds: before }, as: MANAGER });
      const begun = orderAndPay(20).then(() => naming.next());
      expect((await begun)?.errors).toBeUndefined();
      const ended = readToEnd(naming.next);
      let after = before;
      for (let round = 0; round < 20 && before.every((id) => after.includes(id)); round += 1) {
        sandbox.live({ action: 'step', events: 5, kinds: { MOVED: 1 }, partners: [PARTNER] });
        await forward(HOUR_MS);
        after = await customersOf(MANAGER);
      }
      const lost = before.filter((id) => !after.includes(id));
      expect(lost.length).toBeGreaterThan(0);
      await look();
      expect((await ended).codes).toEqual(['NOT_FOUND']);
      await orderAndPay(60);
      const { changes } = await mirror().changes({
        scope: OWN,
        after: Number(since),
        nouns: ['orders'],
        first: 10_000,
      });
      const about = changes.flatMap(({ customerId }) => customerId ?? []);
      expect(about.some((id) => lost.includes(id))).toBe(true);
      const all = follow(ORDER_CHANGED, { variables: { since }, as: MANAGER });
      const own = about.filter((id) => after.includes(id));
      for (const id of own) expect(eventIn<OrderEvent>(await all.next(), 'orderChanged').customerId).toBe(id);
      all.end();
    });

    it('asks for what the vendor alone has, and the vendor limits requests, has each event with a code', async () => {
      const since = String(await mirror().lastChange());
      await orderAndPay(8);
      const query = `subscription ($since: String) {
        orderChanged(since: $since) { sequence orderId order { orderId usableDiscounts { discountId } } } }`;
      const { parts } = composed;
      // The vendor asks to wait longer than the time limit of a request, so the gateway gives up at once.
      const server = { ...parts.config.server, requestTimeoutMs: 1_000 };
      const hurried = await startGateway({ ...parts, config: { ...parts.config, server } });
      sandbox.setFaults([{ kind: 'throttle', operation: '*' }]);
      const stream = followBySocket(query, { variables: { since }, at: hurried.url });
      const first = await stream.next();
      expect(first?.errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_THROTTLED']);
      expect(first?.data).toMatchObject({ orderChanged: { orderId: expect.any(String) } });
      sandbox.setFaults([]);
      await stream.client.dispose();
      await hurried.close();
    });

    it('has a token that ends, ends with UNAUTHENTICATED', async () => {
      await allocate();
      const stream = follow(SETTLED, { variables: { since: '0' } });
      const bySocket = followBySocket(SETTLED, { variables: { since: '0' } });
      const first = settledIn(await stream.next());
      expect(settledIn(await bySocket.next())).toEqual(first);
      await forward(AFTER_TOKENS_MS);
      await look();
      for (const { next } of [stream, bySocket]) expect((await readToEnd(next)).codes).toEqual(['UNAUTHENTICATED']);
      await bySocket.client.dispose();
    });
  });
};
