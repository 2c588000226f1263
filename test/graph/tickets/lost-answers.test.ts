import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, CUSTOMER, type Desk, openDesk } from './support/ticket-desk.ts';

const HOUR_MS = 3_600_000;

type Input = Readonly<Record<string, unknown>>;

interface Case {
  readonly operation: string;
  /** What is needed first, and the input of the write. */
  prepare(desk: Desk, key: string, as: string): Promise<Input>;
  /** Where the vendor shows nothing, a lost answer stays for a person. */
  readonly unproven?: true;
}

const ofNew = async (desk: Desk, key: string, as: string): Promise<Input> => ({
  ticketId: await desk.create(`${key} first`, as),
});

const ofAccepted = async (desk: Desk, key: string, as: string): Promise<Input> => {
  const input = await ofNew(desk, key, as);
  desk.pass(2 * HOUR_MS);
  return input;
};

const labelled = async (desk: Desk, key: string, as: string): Promise<Input> => {
  const { data } = await desk.read<{ ticketDesk: { labels: { nodes: { labelId: string }[] } } }>(
    '{ ticketDesk { labels(first: 1) { nodes { labelId } } } }',
    as,
  );
  const labelIds = data.ticketDesk.labels.nodes.map(({ labelId }) => labelId);
  return { ...(await ofNew(desk, key, as)), labelIds };
};

const CASES: Readonly<Record<string, Case>> = {
  createTicket: {
    operation: 'CreateCases',
    prepare: async (desk, key, as) => {
      const { productId, problemTypeId } = await desk.form(as);
      return { productId, problemTypeId, description: `Lost ${key}` };
    },
  },
  replyToTicket: {
    operation: 'CreateMessages',
    prepare: async (desk, key, as) => ({ ...(await ofNew(desk, key, as)), text: `A reply, ${key}.` }),
  },
  withdrawTicketMessage: {
    operation: 'RevokeMessage',
    prepare: async (desk, key, as) => {
      const { ticketId } = await ofNew(desk, key, as);
      await desk.write('replyToTicket', { idempotencyKey: `${key} reply`, ticketId, text: 'A mistake.' }, as);
      const { data } = await desk.read<{ ticket: { messages: { nodes: { messageId: string }[] } } }>(
        `{ ticket(id: "${ticketId}") { messages(first: 1) { nodes { messageId } } } }`,
        as,
      );
      return { ticketId, messageId: data.ticket.messages.nodes[0]?.messageId };
    },
  },
  urgeTicket: {
    operation: 'UpdateCases',
    prepare: async (desk, key, as) => {
      const input = await ofNew(desk, key, as);
      // The vendor hears of it only after a while, as long as it has not answered by itself.
      desk.gateway.sandbox.configure({ ticketAnswerMs: 10 * HOUR_MS });
      desk.pass(HOUR_MS / 4);
      return input;
    },
  },
  closeTicket: { operation: 'UpdateCases', prepare: ofAccepted },
  cancelTicket: { operation: 'UpdateCases', prepare: ofNew },
  deleteTicket: {
    operation: 'UpdateCases',
    prepare: async (desk, key, as) => {
      const input = await ofNew(desk, key, as);
      await desk.write('cancelTicket', { idempotencyKey: `${key} cancel`, ...input }, as);
      return input;
    },
  },
  rateTicket: {
    operation: 'CreateScores',
    prepare: async (desk, key, as) => {
      const input = await ofAccepted(desk, key, as);
      await desk.write('closeTicket', { idempotencyKey: `${key} close`, ...input }, as);
      const { data } = await desk.read<{ ticketDesk: { ratingDimensions: { dimensionId: string }[] } }>(
        '{ ticketDesk { ratingDimensions { dimensionId } } }',
        as,
      );
      const ratings = data.ticketDesk.ratingDimensions.map(({ dimensionId }) => ({ dimensionId, value: 4 }));
      return { ...input, comment: 'Good', ratings };
    },
  },
  addTicketLabels: { operation: 'CreateCaseLabels', prepare: labelled },
  removeTicketLabels: {
    operation: 'DeleteCaseLabels',
    prepare: async (desk, key, as) => {
      const input = await labelled(desk, key, as);
      await desk.write('addTicketLabels', { idempotencyKey: `${key} add`, ...input }, as);
      return input;
    },
  },
  relateTickets: {
    operation: 'CreateRelations',
    prepare: async (desk, key, as) => ({
      ...(await ofNew(desk, key, as)),
      relatedIds: [await desk.create(`${key} other`, as)],
    }),
  },
  unrelateTicket: {
    operation: 'DeleteRelation',
    prepare: async (desk, key, as) => {
      const [{ ticketId }, relatedId] = [await ofNew(desk, key, as), await desk.create(`${key} other`, as)];
      const input = { idempotencyKey: `${key} relate`, ticketId, relatedIds: [relatedId] };
      await desk.write('relateTickets', input, as);
      return { ticketId, relatedId };
    },
  },
  answerTicketFields: {
    operation: 'CreateCaseExtendsParam',
    prepare: async (desk, key, as) => ({ ...(await ofNew(desk, key, as)), answers: [{ key: 'note', value: 'x' }] }),
    unproven: true,
  },
  createTicketLabel: {
    operation: 'CreateLabels',
    prepare: async (_desk, key) => ({ name: `Lost ${key}`.slice(0, 60), color: '#2f80ed' }),
  },
};

const doubled: string[] = [];

/** Who signs is decided in one place for all writes: a few show it for a customer's. */
const OF_CUSTOMERS = ['createTicket', 'replyToTicket', 'closeTicket'];

describe.each([
  ['the partner’s own', ADMINISTRATOR, Object.keys(CASES)],
  ['a customer’s', CUSTOMER, OF_CUSTOMERS],
])('a lost answer to a write about %s tickets', (_, as, tried) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.gateway.sandbox.setFaults([]));

  describe.each(Object.entries(CASES).filter(([name]) => tried.includes(name)))(
    '%s',
    (mutation, { operation, prepare, unproven }) => {
      it.each([
        ['after the effect', 'reset-after', 'SUCCEEDED', 1],
        ['before the effect', 'reset-before', 'NOT_APPLIED', 0],
      ] as const)('%s', async (when, kind, outcome, effects) => {
        const key = `${mutation} ${when}`;
        const input = { ...(await prepare(desk, key, as)), idempotencyKey: key };
        const before = desk.gateway.sandbox.effects()[operation] ?? 0;
        desk.gateway.sandbox.setFaults([{ operation, kind, times: 1 }]);
        const { written, codes } = await desk.write(mutation, input, as);
        expect([codes, written?.operation?.outcome]).toEqual([[], 'UNKNOWN']);
        // The same key again sends nothing.
        await desk.write(mutation, input, as);
        const settled = await desk.settle(written?.operation?.id ?? '', as);
        expect(settled).toBe(unproven ? 'AMBIGUOUS' : outcome);
        await desk.write(mutation, input, as);
        const happened = (desk.gateway.sandbox.effects()[operation] ?? 0) - before;
        if (happened > 1) doubled.push(key);
        expect(happened).toBe(effects);
      });
    },
  );

  it('doubles nothing', () => expect(doubled).toEqual([]));
});
