import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../../src/config/index.ts';
import {
  ADMINISTRATOR,
  CUSTOMER,
  type Desk,
  MANAGER,
  OWN_CUSTOMER_ID,
  openDesk,
  RESELLER,
} from './support/ticket-desk.ts';

interface Row {
  readonly id: string;
  readonly status: string;
  readonly createdAt: string;
  readonly unreadCount: number;
}
interface Tickets {
  readonly tickets: {
    readonly totalCount: number;
    readonly nodes: readonly Row[];
    readonly pageInfo: { endCursor: string };
  };
}

const LIST = 'totalCount nodes { id: ticketId status createdAt } pageInfo { endCursor hasNextPage }';

describe('reading tickets', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.gateway.forgetCalls());

  it('lists the partner’s own, newest first, in one call per page', async () => {
    const first = await desk.read<Tickets>(`{ tickets(first: 3) { ${LIST} } }`);
    expect(first.codes).toEqual([]);
    const { nodes, pageInfo, totalCount } = first.data.tickets;
    expect(totalCount).toBeGreaterThan(3);
    expect(nodes).toHaveLength(3);
    expect(nodes.map(({ createdAt }) => createdAt)).toEqual(
      nodes
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    const next = await desk.read<Tickets>(`{ tickets(first: 3, after: "${pageInfo.endCursor}") { ${LIST} } }`);
    const seen = nodes.map(({ id }) => id);
    expect(next.data.tickets.nodes.filter(({ id }) => seen.includes(id))).toEqual([]);
    expect(desk.gateway.calls()).toEqual({ ListCases: 2 });
  });

  it('filters by state and by words, and sorts the whole list', async () => {
    const { data } = await desk.read<Tickets>(
      '{ tickets(first: 100) { totalCount nodes { id: ticketId status createdAt } } }',
    );
    const all = data.tickets.nodes;
    const completed = all.filter(({ status }) => status === 'COMPLETED').map(({ id }) => id);
    expect(completed.length).toBeGreaterThan(0);
    const filtered = await desk.read<Tickets>(
      '{ tickets(first: 100, filter: { statuses: [COMPLETED] }) { nodes { id: ticketId } } }',
    );
    expect(filtered.data.tickets.nodes.map(({ id }) => id)).toEqual(completed);
    const [one] = all;
    const found = await desk.read<Tickets>(`{ tickets(filter: { search: "${one?.id}" }) { nodes { id: ticketId } } }`);
    expect(found.data.tickets.nodes).toEqual([{ id: one?.id }]);
    const sorted = await desk.read<Tickets>(
      '{ tickets(first: 100, sort: { by: CREATED_AT, direction: ASCENDING }) { nodes { id: ticketId } } }',
    );
    const oldestFirst = all.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)).map(({ id }) => id);
    expect(sorted.data.tickets.nodes.map(({ id }) => id)).toEqual(oldestFirst);
  });

  it("has the tickets of a reseller's customers too, for the partner and that reseller, and for no one else", async () => {
    const { data } = await desk.read<{
      resellers: {
        nodes: { id: string; customers: { nodes: { id: string; tickets: { nodes: { id: string }[] } | null }[] } }[];
      };
    }>(
      '{ resellers(first: 2) { nodes { id: resellerId customers(first: 4) { nodes { id: customerId tickets(first: 3) { nodes { id } } } } } } }',
    );
    const owned = data.resellers.nodes.map(({ customers }) =>
      customers.nodes.flatMap(({ tickets }) => tickets?.nodes.map(({ id }) => id) ?? []),
    );
    expect(owned.map(({ length }) => length > 0)).toEqual([true, true]);
    const [[own = ''] = [], [foreign = ''] = []] = owned;
    const ticket = (id: string, as?: string) => desk.read(`{ ticket(id: "${id}") { id } }`, as);
    for (const [id, as] of [
      [own, ADMINISTRATOR],
      [foreign, ADMINISTRATOR],
      [own, RESELLER],
    ] as const)
      expect(await ticket(id, as)).toMatchObject({ data: { ticket: { id } }, codes: [] });
    for (const [id, as] of [
      [foreign, RESELLER],
      [own, MANAGER],
      [foreign, MANAGER],
      [own, CUSTOMER],
    ] as const)
      expect((await ticket(id, as)).codes).toEqual(['NOT_FOUND']);
  });

  it('asks for the unread messages of all tickets of a page at once', async () => {
    const { data, codes } = await desk.read<Tickets>('{ tickets(first: 10) { nodes { id: ticketId unreadCount } } }');
    expect(codes).toEqual([]);
    expect(data.tickets.nodes.every(({ unreadCount }) => Number.isInteger(unreadCount))).toBe(true);
    expect(desk.gateway.calls()).toEqual({ ListCases: 1, ListUnreadNewInstantMessages: 1 });
  });

  it('shows details, messages newest first, steps and masked contacts of one ticket', async () => {
    const list = await desk.read<Tickets>(
      '{ tickets(first: 100, filter: { statuses: [COMPLETED] }) { nodes { id: ticketId } } }',
    );
    const id = list.data.tickets.nodes[0]?.id;
    desk.gateway.forgetCalls();
    const { data, codes } = await desk.read<{
      ticket: {
        details: { handledBy: string; contactPhone: string; contactEmail: string };
        messages: { totalCount: number; nodes: { id: string; sentAt: string; senderName: string }[] };
        steps: { nodes: { step: string; at: string }[] };
      };
    }>(`{ ticket(id: "${id}") { details { severity handledBy contactPhone contactEmail copiesTo ratings { name value } }
        messages(first: 50) { totalCount nodes { messageId side text sentAt senderName attachments { attachmentId name } } }
        steps(first: 50) { nodes { step stepCode text at operatorName } } relations { ticketId } } }`);
    expect(codes).toEqual([]);
    const { details, messages, steps } = data.ticket;
    expect(details.handledBy).toBe('HUAWEI');
    expect(details.contactPhone).toMatch(/\*{4}/);
    expect(details.contactEmail).toMatch(/^.\*{3}@/);
    const times = messages.nodes.map(({ sentAt }) => sentAt);
    expect(times).toEqual(times.toSorted().reverse());
    expect(messages.nodes.every(({ senderName }) => senderName === null || senderName.includes('*'))).toBe(true);
    expect(steps.nodes.map(({ step }) => step)).toContain('CLOSED');
    expect(desk.gateway.calls()).toEqual({
      ListCases: 1,
      ShowCaseDetail: 1,
      ListCaseOperateLogs: 1,
      ListRelation: 1,
    });
  });

  it('has the form of a new ticket in one query', async () => {
    const { data, codes } = await desk.read<{
      ticketDesk: {
        categories: { products: { id: string; problemTypes: { id: string }[] }[] }[];
        attachments: { bytes: number; types: string[] };
      };
    }>(`{ ticketDesk { categories { categoryId name products { productId name problemTypes { problemTypeId name kind
          templates { templateId text } severities { severityId name } fields { own { key name type isRequired choices { value name } } common { key } }
          quota { total left } } } } regions { regionId name site } countryCodes { code } ratingDimensions { dimensionId highest step }
          attachments { most bytes types } mostCopies rights { mayCreate needsRole partnerHandles } counts { status count } } }`);
    expect(codes).toEqual([]);
    expect(data.ticketDesk.categories.flatMap(({ products }) => products).length).toBeGreaterThan(2);
    expect(data.ticketDesk.attachments.bytes).toBeGreaterThan(1_000_000);
    expect(data.ticketDesk.attachments.types).toContain('png');
  });

  it('asks for a customer’s tickets with its own credential, and a customer for itself', async () => {
    const theirs = await desk.read<{ customer: Tickets }>(
      `{ customer(id: "${OWN_CUSTOMER_ID}") { tickets(first: 100) { totalCount nodes { id: ticketId } } } }`,
    );
    expect(theirs.codes).toEqual([]);
    const own = await desk.read<Tickets>('{ tickets(first: 100) { totalCount nodes { id: ticketId } } }', CUSTOMER);
    expect(own.codes).toEqual([]);
    expect(own.data.tickets).toEqual(theirs.data.customer.tickets);
    const partners = await desk.read<Tickets>('{ tickets(first: 100) { totalCount nodes { id: ticketId } } }');
    const ids = new Set(partners.data.tickets.nodes.map(({ id }) => id));
    expect(own.data.tickets.nodes.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('finds the ticket of an account by its id alone, for reading and for writing', async () => {
    const own = `tickets(first: 1) { nodes { id ticketId } }`;
    const { data } = await desk.read<{ customer: { tickets: { nodes: { id: string; ticketId: string }[] } } }>(
      `{ customer(id: "${OWN_CUSTOMER_ID}") { ${own} } }`,
    );
    const [{ id, ticketId } = { id: '', ticketId: '' }] = data.customer.tickets.nodes;
    const read = await desk.read(`{ ticket(id: "${id}") { ticketId customer { customerId } } }`);
    expect(read).toEqual({ data: { ticket: { ticketId, customer: { customerId: OWN_CUSTOMER_ID } } }, codes: [] });
    expect((await desk.read(`{ ticket(id: "${id}") { ticketId } }`, CUSTOMER)).codes).toEqual([]);
    const marked = await desk.write('markTicketRead', { idempotencyKey: 'by id', ticketId: id });
    expect([marked.codes, marked.written?.ticket?.id]).toEqual([[], ticketId]);
    const input = { idempotencyKey: 'by id', ticketId, customerId: OWN_CUSTOMER_ID };
    expect((await desk.write('markTicketRead', input)).written?.operation).toEqual(marked.written?.operation);
    expect(desk.gateway.sandbox.effects().UpdateNewInstantMessagesRead).toBe(1);
    const other = `{ ticket(id: "${id}", customerId: "c1") { ticketId } }`;
    expect((await desk.read(other)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('answers NOT_FOUND alike for unknown ids and for ids of another account', async () => {
    const theirs = await desk.create('of the customer', CUSTOMER);
    desk.gateway.sandbox.live({ action: 'ticket', incident_id: theirs, move: 'ask-access', access: 'console' });
    const { data } = await desk.read<{ ticketDesk: { accessRequests: { nodes: { accessId: string }[] } } }>(
      `{ ticketDesk { accessRequests(first: 1, filter: { ticketId: "${theirs}" }) { nodes { accessId } } } }`,
      CUSTOMER,
    );
    const accessId = data.ticketDesk.accessRequests.nodes[0]?.accessId ?? '';
    for (const ticketId of [theirs, 'TT202601010000000000']) {
      expect((await desk.read(`{ ticketDesk { news(ticketIds: ["${ticketId}"]) { next } } }`)).codes).toEqual([
        'NOT_FOUND',
      ]);
      const message = { idempotencyKey: `withdraw ${ticketId}`, ticketId, messageId: '1' };
      expect((await desk.write('withdrawTicketMessage', message)).codes).toEqual(['NOT_FOUND']);
    }
    for (const id of [accessId, 'ffffffff']) {
      const declined = { idempotencyKey: `decline ${id}`, accessId: id };
      expect((await desk.write('declineTicketAccess', declined)).codes).toEqual(['NOT_FOUND']);
    }
  });

  it('gives no viewer a ticket of a foreign account', async () => {
    const partners = await desk.read<Tickets>('{ tickets(first: 1) { nodes { id: ticketId } } }');
    const foreign = partners.data.tickets.nodes[0]?.id;
    const ask = `{ ticket(id: "${foreign}") { id: ticketId } }`;
    expect((await desk.read(ask, CUSTOMER)).codes).toEqual(['NOT_FOUND']);
    expect(
      (await desk.read(`{ ticket(id: "${foreign}", customerId: "${OWN_CUSTOMER_ID}") { id: ticketId } }`)).codes,
    ).toEqual(['NOT_FOUND']);
    expect((await desk.read(ask, MANAGER)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await desk.read(ask, RESELLER)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await desk.read('{ tickets { totalCount } }', MANAGER)).codes).toEqual(['FORBIDDEN']);
    expect((await desk.read('{ tickets { totalCount } }', RESELLER)).codes).toEqual(['FORBIDDEN']);
    expect((await desk.read('{ tickets { totalCount } }', ADMINISTRATOR)).codes).toEqual([]);
  });
});

describe('tickets of colleagues', () => {
  /** The group of the demo partner's users, as the sandbox names it. */
  const GROUP = `g${DEMO_PARTNERS[0]?.domainId.slice(1)}`;
  const LISTED = '{ tickets(first: 100) { nodes { id: ticketId status createdAt unreadCount } } }';
  const openWith = (ticketGroupId?: string): Promise<Desk> =>
    openDesk({
      adjust: (config) => ({
        ...config,
        partners: config.partners.map((partner) => (ticketGroupId ? { ...partner, ticketGroupId } : partner)),
      }),
    });

  let alone: Desk;
  let together: Desk;
  beforeAll(async () => {
    alone = await openWith();
    together = await openWith(GROUP);
  });
  afterAll(() => Promise.all([alone.close(), together.close()]));

  it('are listed, read and written to where the partner names its group, and unknown otherwise', async () => {
    const listed = async (desk: Desk) => (await desk.read<Tickets>(LISTED)).data.tickets.nodes.map(({ id }) => id);
    const own = await listed(alone);
    const all = await listed(together);
    const colleagues = all.filter((id) => !own.includes(id));
    expect([all.length - own.length, own.every((id) => all.includes(id))]).toEqual([colleagues.length, true]);
    const [id = ''] = colleagues;
    expect(colleagues.length).toBeGreaterThan(0);
    const ask = `{ ticket(id: "${id}") { id: ticketId details { severity } messages(first: 1) { totalCount } steps(first: 1) { totalCount } }
      ticketDesk { news(ticketIds: ["${id}"]) { next } } }`;
    expect((await together.read(ask)).codes).toEqual([]);
    expect((await alone.read(ask)).codes).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    const input = { idempotencyKey: 'colleague', ticketId: id };
    expect((await together.write('markTicketRead', input)).written?.operation?.outcome).toBe('SUCCEEDED');
    expect((await alone.write('markTicketRead', input)).codes).toEqual(['NOT_FOUND']);
    // A call in a customer's name never carries the partner's group.
    expect((await together.read<Tickets>(LISTED, CUSTOMER)).codes).toEqual([]);
  });
});
