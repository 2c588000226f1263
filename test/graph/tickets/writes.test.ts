import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, CUSTOMER, type Desk, openDesk, word } from './support/ticket-desk.ts';

const HOUR_MS = 3_600_000;

describe('writing tickets', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.gateway.sandbox.setFaults([]));

  const creates = () => desk.gateway.sandbox.effects().CreateCases ?? 0;

  it('creates a ticket once for a key, marked so that it can be found again', async () => {
    const before = creates();
    const { productId, problemTypeId } = await desk.form();
    const input = { idempotencyKey: 'create-1', productId, problemTypeId, description: 'The invoice is missing.' };
    const preview = await desk.write('createTicket', { ...input, dryRun: true });
    expect(preview.codes).toEqual([]);
    expect(preview.written?.preview?.changes).toEqual([{ of: 'Ticket.status', before: null, after: 'WAITING' }]);
    expect(creates()).toBe(before);
    const { written, codes } = await desk.write('createTicket', input);
    expect(codes).toEqual([]);
    expect(written?.operation).toMatchObject({ outcome: 'SUCCEEDED', createdIds: [written?.ticket?.id] });
    expect(written?.ticket).toMatchObject({ status: 'WAITING' });
    expect(written?.ticket?.description).toMatch(/^The invoice is missing\.\n\[ref:[0-9a-f]{12}\]$/);
    const again = await desk.write('createTicket', input);
    expect(again.written?.ticket?.id).toBe(written?.ticket?.id);
    expect(creates()).toBe(before + 1);
    const other = await desk.write('createTicket', { ...input, description: 'Something else.' });
    expect(other.codes).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it.each([
    ['an unknown problem type', { problemTypeId: 'ffff' }],
    ['a severity that there is not', { severityId: 'ffff' }],
    ['an answer to no question', { answers: [{ key: 'no_such_key', value: '1' }] }],
    ['a contact that names nobody', { contact: { hours: '0' } }],
    ['a number without its country', { contact: { phone: '13800000000' } }],
    ['hours that are none', { contact: { email: 'a@b.example', hours: 'noon' } }],
    ['a blank description', { description: ' ' }],
    ['too many attachments', { attachmentIds: Array.from({ length: 99 }, (_, at) => `a${at}`) }],
  ])('refuses %s before anything is sent', async (name, wrong) => {
    const { productId, problemTypeId } = await desk.form();
    const before = creates();
    const input = { idempotencyKey: `wrong ${name}`, productId, problemTypeId, description: 'x', ...wrong };
    expect((await desk.write('createTicket', input)).codes).toEqual(['BAD_USER_INPUT']);
    expect(creates()).toBe(before);
  });

  it('goes through a ticket’s life: cancel, delete; reply, close, rate', async () => {
    const cancelled = await desk.create('life-1');
    expect((await desk.write('deleteTicket', { idempotencyKey: 'l0', ticketId: cancelled })).codes).toEqual([
      'WRONG_STATE',
    ]);
    const cancel = await desk.write('cancelTicket', { idempotencyKey: 'l1', ticketId: cancelled });
    expect(cancel.written?.ticket).toMatchObject({ status: 'WITHDRAWN' });
    const removed = await desk.write('deleteTicket', { idempotencyKey: 'l2', ticketId: cancelled });
    expect(removed.written).toMatchObject({ operation: { outcome: 'SUCCEEDED' }, ticket: null });

    const id = await desk.create('life-2');
    const reply = await desk.write('replyToTicket', { idempotencyKey: 'l3', ticketId: id, text: 'One thing more.' });
    expect(reply.written?.operation?.outcome).toBe('SUCCEEDED');
    desk.pass(2 * HOUR_MS);
    const close = await desk.write('closeTicket', { idempotencyKey: 'l4', ticketId: id, comment: 'Solved.' });
    expect(close.written?.ticket).toMatchObject({ status: 'COMPLETED' });
    const { data } = await desk.read<{ ticketDesk: { ratingDimensions: { dimensionId: string; highest: number }[] } }>(
      '{ ticketDesk { ratingDimensions { dimensionId highest } } }',
    );
    const ratings = data.ticketDesk.ratingDimensions.map(({ dimensionId, highest: value }) => ({
      dimensionId,
      value,
    }));
    const rate = await desk.write('rateTicket', { idempotencyKey: 'l5', ticketId: id, comment: 'Thanks', ratings });
    expect(rate.written?.operation?.outcome).toBe('SUCCEEDED');
    const rated = await desk.read<{ ticket: { details: { comment: string; ratings: { value: number }[] } } }>(
      `{ ticket(id: "${id}") { details { comment ratings { value } } } }`,
    );
    expect(rated.data.ticket.details.comment).toBe('Thanks');
    expect(rated.data.ticket.details.ratings.map(({ value }) => value)).toEqual(ratings.map(({ value }) => value));
    const over = await desk.write('replyToTicket', { idempotencyKey: 'l6', ticketId: id, text: 'Too late.' });
    expect(over.codes).toEqual(['WRONG_STATE']);
  });

  it('labels and relates tickets of one account', async () => {
    const [first, second] = [await desk.create('links-1'), await desk.create('links-2')];
    const made = await desk.write('createTicketLabel', { idempotencyKey: 'k1', name: 'Renewal', color: '#2F80ED' });
    expect(made.codes).toEqual([]);
    const { data } = await desk.read<{ ticketDesk: { labels: { nodes: { labelId: string; name: string }[] } } }>(
      '{ ticketDesk { labels(first: 100) { nodes { labelId name } } } }',
    );
    const label = data.ticketDesk.labels.nodes.find(({ name }) => name === 'Renewal');
    expect(label).toBeDefined();
    const twice = await desk.write('createTicketLabel', { idempotencyKey: 'k2', name: 'Renewal', color: '#000000' });
    expect(twice.codes).toEqual(['DUPLICATE']);
    const labelIds = [label?.labelId];
    const added = await desk.write('addTicketLabels', { idempotencyKey: 'k3', ticketId: first, labelIds });
    expect(added.written?.ticket).toMatchObject({ labels: [{ name: 'Renewal' }] });
    const removed = await desk.write('removeTicketLabels', { idempotencyKey: 'k4', ticketId: first, labelIds });
    expect(removed.written?.ticket).toMatchObject({ labels: [] });
    const related = await desk.write('relateTickets', { idempotencyKey: 'k5', ticketId: first, relatedIds: [second] });
    expect(related.codes).toEqual([]);
    const shown = await desk.read<{ ticket: { relations: { ticketId: string }[] } }>(
      `{ ticket(id: "${first}") { relations { ticketId } } }`,
    );
    expect(shown.data.ticket.relations).toEqual([{ ticketId: second }]);
    const ended = await desk.write('unrelateTicket', { idempotencyKey: 'k6', ticketId: first, relatedId: second });
    expect(ended.written?.operation?.outcome).toBe('SUCCEEDED');
    const self = await desk.write('relateTickets', { idempotencyKey: 'k7', ticketId: first, relatedIds: [first] });
    expect(self.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('keeps no text, answer or contact in the ledger', async () => {
    const secret = 'My number is 13900001111 and my name is Zhang Wei';
    const id = await desk.create('kept-1', ADMINISTRATOR, { description: secret });
    await desk.write('replyToTicket', { idempotencyKey: 'kept-2', ticketId: id, text: secret });
    const rows = await desk.gateway.services.store.db.selectFrom('operation').selectAll().execute();
    expect(rows.filter((row) => JSON.stringify(row).includes('13900001111'))).toEqual([]);
    expect(rows.filter(({ kind }) => kind === 'REPLY_TO_TICKET').length).toBeGreaterThan(0);
  });

  it('lets a customer sign an agreement once it has read the newest text', async () => {
    const read = await desk.read<{ ticketDesk: { agreement: { agreementId: string; isSigned: boolean } } }>(
      '{ ticketDesk { agreement(type: ACCESS) { agreementId text version isSigned } } }',
      CUSTOMER,
    );
    expect(read.codes).toEqual([]);
    const input = { type: word('ACCESS'), agreementId: read.data.ticketDesk.agreement.agreementId };
    const wrong = await desk.write(
      'signTicketAgreement',
      { ...input, idempotencyKey: 's1', agreementId: '1' },
      CUSTOMER,
    );
    expect(wrong.codes).toEqual(['WRONG_STATE']);
    const signed = await desk.write('signTicketAgreement', { ...input, idempotencyKey: 's2' }, CUSTOMER);
    expect(signed.written?.operation?.outcome).toBe('SUCCEEDED');
  });
});
