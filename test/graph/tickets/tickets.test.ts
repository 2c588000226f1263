import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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

  it('lists the partner’s own, newest first, in one call a page', async () => {
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

  it('gives nobody a ticket of an account that is not theirs', async () => {
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
