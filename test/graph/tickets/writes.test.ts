import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR, CUSTOMER, type Desk, OWN_CUSTOMER_ID, openDesk, word } from './support/ticket-desk.ts';

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
    ['an unknown severity', { severityId: 'ffff' }],
    ['an answer to an unknown question', { answers: [{ key: 'no_such_key', value: '1' }] }],
    ['a contact without a person', { contact: { hours: '0' } }],
    ['a number without its country', { contact: { phone: '13800000000' } }],
    ['invalid hours', { contact: { email: 'a@b.example', hours: 'noon' } }],
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

describe('a draft of a new ticket', () => {
  const DIRECTOR = 'zhou.ning';
  const DAY_MS = 24 * HOUR_MS;
  const DRAFT = '{ ticketDraft { description productId answers { key value } contact { phone } attachmentIds } }';

  interface Draft {
    readonly ticketDraft: { readonly description: string | null } | null;
  }

  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());
  beforeEach(() => desk.gateway.forgetCalls());

  const run = (document: string, variables: Record<string, unknown>, as: string) =>
    desk.gateway.run<Record<string, unknown>, Record<string, unknown>>(as, document, variables);
  const save = async (input: object, as = ADMINISTRATOR) => {
    const document =
      'mutation ($input: SaveTicketDraftInput!) { saveTicketDraft(input: $input) { draft { savedAt expiresAt } } }';
    const { data, errors } = await run(document, { input }, as);
    const saved = data?.saveTicketDraft as { draft: { savedAt: string; expiresAt: string } } | null | undefined;
    return { draft: saved, codes: (errors ?? []).map(({ extensions }) => extensions.code) };
  };
  const discard = (input: object, as = ADMINISTRATOR) =>
    run(
      'mutation ($input: TicketDraftInput!) { discardTicketDraft(input: $input) { draft { savedAt } } }',
      { input },
      as,
    );
  const textFor = async (as = ADMINISTRATOR, customerId?: string): Promise<string | null> => {
    const about = customerId ? `(customerId: "${customerId}")` : '';
    const { data } = await desk.read<Draft>(`{ ticketDraft${about} { description } }`, as);
    return data.ticketDraft?.description ?? null;
  };
  const rows = () => desk.gateway.services.store.db.selectFrom('ticket_draft').selectAll().execute();

  it('keeps a draft for one person and one account, without asking the vendor', async () => {
    const typed = {
      description: 'My console is white',
      productId: 'p1',
      answers: [{ key: 'a', value: '1' }],
      contact: { phone: '13900001111' },
      attachmentIds: ['f1'],
    };
    const { draft } = await save(typed);
    const { savedAt, expiresAt } = draft?.draft ?? { savedAt: '', expiresAt: '' };
    expect(Date.parse(expiresAt) - Date.parse(savedAt)).toBe(7 * DAY_MS);
    expect((await desk.read(DRAFT)).data).toEqual({ ticketDraft: typed });
    expect(desk.gateway.calls()).toEqual({});
    expect([await textFor(DIRECTOR), await textFor(CUSTOMER), await textFor(ADMINISTRATOR, OWN_CUSTOMER_ID)]).toEqual([
      null,
      null,
      null,
    ]);
    await save({ customerId: OWN_CUSTOMER_ID, description: 'For the customer' });
    await save({ description: 'By the customer' }, CUSTOMER);
    expect([
      await textFor(),
      await textFor(ADMINISTRATOR, OWN_CUSTOMER_ID),
      await textFor(CUSTOMER),
      await textFor(DIRECTOR, OWN_CUSTOMER_ID),
    ]).toEqual(['My console is white', 'For the customer', 'By the customer', null]);
    await save({ description: 'Shorter' });
    expect(await textFor()).toBe('Shorter');
    await discard({});
    expect([await textFor(), await textFor(CUSTOMER)]).toEqual([null, 'By the customer']);
    expect(JSON.stringify(await rows())).not.toMatch(/chen|lotus/);
  });

  it('is removed when the ticket exists, and not before', async () => {
    const { productId, problemTypeId } = await desk.form();
    await save({ description: 'The invoice is missing' });
    const input = { idempotencyKey: 'draft', productId, problemTypeId, description: 'The invoice is missing' };
    await desk.write('createTicket', { ...input, dryRun: true });
    await desk.write('createTicket', { ...input, idempotencyKey: 'refused', problemTypeId: 'ffff' });
    desk.gateway.sandbox.setFaults([{ operation: 'CreateCases', kind: 'reset-after', times: 1 }]);
    const lost = await desk.write('createTicket', input);
    expect([lost.written?.operation?.outcome, await textFor()]).toEqual(['UNKNOWN', 'The invoice is missing']);
    expect(await desk.settle(lost.written?.operation?.id ?? '')).toBe('SUCCEEDED');
    const again = await desk.write('createTicket', input);
    expect([again.written?.operation?.outcome, await textFor()]).toEqual(['SUCCEEDED', null]);
  });

  it('expires seven days after it was saved last', async () => {
    await save({ description: 'Later' });
    desk.pass(6 * DAY_MS);
    expect(await textFor()).toBe('Later');
    desk.pass(DAY_MS);
    expect(await textFor()).toBeNull();
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['a text', { description: 'x'.repeat(4_001) }, 'input.description'],
    ['an id', { regionId: 'x'.repeat(65) }, 'input.regionId'],
    ['a contact', { contact: { phone: '1'.repeat(129) } }, 'input.contact.phone'],
    ['an answer', { answers: [{ key: 'a', value: 'x'.repeat(4_001) }] }, 'input.answers.value'],
    [
      'many answers',
      { answers: Array.from({ length: 51 }, (_, at) => ({ key: `k${at}`, value: '' })) },
      'input.answers',
    ],
    ['a key twice', { answers: [1, 2].map(() => ({ key: 'a', value: '' })) }, 'input.answers'],
    ['many files', { attachmentIds: Array.from({ length: 11 }, (_, at) => `f${at}`) }, 'input.attachmentIds'],
  ])('holds no more than it may of %s', async (_, input, argument) => {
    const { errors } = await run(
      'mutation ($input: SaveTicketDraftInput!) { saveTicketDraft(input: $input) { draft { savedAt } } }',
      { input },
      ADMINISTRATOR,
    );
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.argument])).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
    expect(await rows()).toEqual([]);
  });

  it('is one of twenty of a person, and of a customer that the person sees', async () => {
    const ids = desk.gateway.sandbox
      .partner('demo-cn')
      .customers()
      .map(({ customer_id: id }) => id);
    for (const customerId of ids.slice(0, 20)) expect((await save({ customerId, description: 'x' })).codes).toEqual([]);
    expect((await save({ customerId: ids[20], description: 'x' })).codes).toEqual(['WRONG_STATE']);
    expect((await save({ customerId: ids[0], description: 'y' })).codes).toEqual([]);
    expect((await save({ customerId: ids[20], description: 'x' }, DIRECTOR)).codes).toEqual([]);
    expect((await save({ customerId: 'c1', description: 'x' })).codes).toEqual(['NOT_FOUND']);
    const [, ...others] = ids.filter((id) => id !== OWN_CUSTOMER_ID);
    expect((await save({ customerId: others[0], description: 'x' }, CUSTOMER)).codes).toEqual(['NOT_FOUND']);
  });
});
