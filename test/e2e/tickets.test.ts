import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { openGateway } from '../server/whole.ts';

const PARTNER = 'chen.xia';
const CUSTOMER = 'lotus-cloud-customer';
const CUSTOMER_ID = DEMO_PARTNERS[0]?.customer.id ?? '';

const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Problem {
  readonly problemTypeId: string;
  readonly kind: string;
}
interface Chosen {
  readonly templates: readonly { readonly text: string }[];
  readonly fields: { readonly own: readonly { readonly isRequired: boolean }[] };
}
interface Products {
  readonly ticketDesk: {
    readonly products: readonly { readonly productId: string; readonly problemTypes: readonly Problem[] }[];
    readonly ratingDimensions: readonly { readonly dimensionId: string; readonly highest: number }[];
  };
}
interface Message {
  readonly side: string;
  readonly text: string;
  readonly attachments: readonly { readonly attachmentId: string }[];
}
interface Shown {
  readonly id: string;
  readonly status: string;
  readonly unreadCount: number;
  readonly messages: { readonly nodes: readonly Message[] };
}

const PRODUCTS =
  '{ ticketDesk { products { productId problemTypes { problemTypeId kind } } ratingDimensions { dimensionId highest } } }';
const FORM = `query($product: ID!, $problem: ID!) { ticketDesk { product(id: $product) { problemType(id: $problem) {
  problemTypeId kind templates { text } fields { own { key isRequired } } severities { severityId } quota { left } } } } }`;
const SHOWN = `{ id: ticketId status unreadCount messages(first: 20) { nodes { side text attachments { attachmentId name } } } }`;

/** Customer and partner each use the gateway over HTTP; the sandbox plays the vendor's support. */
describe('a ticket from a customer’s phone', () => {
  let gateway: Awaited<ReturnType<typeof openGateway>>;
  beforeAll(async () => {
    gateway = await openGateway();
  });
  afterAll(() => gateway.close());

  const ask = async <D>(as: string, query: string, variables: object = {}): Promise<D> => {
    const answer = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${gateway.tokenOf(as)}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as { data: D; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
  const upload = async (as: string, place: string): Promise<string> => {
    const body = new FormData();
    body.set('file', new File([new Uint8Array(PICTURE)], 'screen.png'));
    const headers = { authorization: `Bearer ${gateway.tokenOf(as)}` };
    const answer = await fetch(`${gateway.url}/attachments?for=${place}`, { method: 'POST', headers, body });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { id: string }).id;
  };
  const vendor = (id: string, move: string, text?: string) =>
    gateway.sandbox.live({ action: 'ticket', incident_id: id, move, ...(text ? { text } : {}) } as Parameters<
      typeof gateway.sandbox.live
    >[0]);
  const write = async (mutation: string, type: string, input: object): Promise<Shown> => {
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { operation { outcome } ticket ${SHOWN} } }`;
    const data = await ask<Record<string, { operation: { outcome: string }; ticket: Shown }>>(CUSTOMER, query, {
      input,
    });
    expect(data[mutation]?.operation.outcome).toBe('SUCCEEDED');
    return data[mutation]?.ticket as Shown;
  };
  /** Finds a consultation whose form requires the description only. */
  const simplestForm = async (products: Products['ticketDesk']['products']) => {
    for (const { productId, problemTypes } of products) {
      for (const { problemTypeId } of problemTypes.filter(({ kind }) => kind === 'CONSULTATION')) {
        const variables = { product: productId, problem: problemTypeId };
        const data = await ask<{ ticketDesk: { product: { problemType: Chosen } } }>(CUSTOMER, FORM, variables);
        const { templates, fields } = data.ticketDesk.product.problemType;
        if (!fields.own.some(({ isRequired }) => isRequired))
          return { productId, problemTypeId, text: templates[0]?.text ?? '' };
      }
    }
    throw new Error('every form asks something');
  };
  const seenByPartner = async (id: string): Promise<Shown> =>
    (await ask<{ ticket: Shown }>(PARTNER, `{ ticket(id: "${id}", customerId: "${CUSTOMER_ID}") ${SHOWN} }`)).ticket;

  it('is created with a picture, answered, closed and rated, and the partner sees all of it', async () => {
    const { ticketDesk } = await ask<Products>(CUSTOMER, PRODUCTS);
    const form = await simplestForm(ticketDesk.products);
    const { id, status } = await write('createTicket', 'CreateTicketInput', {
      idempotencyKey: 'phone-1',
      productId: form.productId,
      problemTypeId: form.problemTypeId,
      description: `${form.text} The page stays white.`,
      attachmentIds: [await upload(CUSTOMER, 'ticket')],
    });
    expect(status).toBe('WAITING');
    expect((await seenByPartner(id)).status).toBe('WAITING');

    vendor(id, 'accept');
    vendor(id, 'ask', 'Which browser is it?');
    const asked = await seenByPartner(id);
    expect(asked.status).toBe('AWAITING_FEEDBACK');
    expect(asked.messages.nodes[0]).toMatchObject({ side: 'SERVICE', text: 'Which browser is it?' });
    expect(asked.unreadCount).toBeGreaterThan(0);

    const answered = await write('replyToTicket', 'ReplyToTicketInput', {
      idempotencyKey: 'phone-2',
      ticketId: id,
      text: 'The newest Firefox.',
      attachmentIds: [await upload(CUSTOMER, 'message')],
    });
    expect(answered.messages.nodes[0]).toMatchObject({ side: 'CUSTOMER', text: 'The newest Firefox.' });
    const picture = answered.messages.nodes[0]?.attachments[0]?.attachmentId;
    const shown = await fetch(`${gateway.url}/attachments/${picture}?customerId=${CUSTOMER_ID}`, {
      headers: { authorization: `Bearer ${gateway.tokenOf(PARTNER)}` },
    });
    expect(Buffer.from(await shown.arrayBuffer()).equals(PICTURE)).toBe(true);

    vendor(id, 'solve', 'Please empty the cache.');
    await write('markTicketRead', 'MarkTicketReadInput', { idempotencyKey: 'phone-3', ticketId: id });
    expect((await seenByPartner(id)).unreadCount).toBe(0);
    const closed = await write('closeTicket', 'CloseTicketInput', { idempotencyKey: 'phone-4', ticketId: id });
    expect(closed.status).toBe('COMPLETED');
    await write('rateTicket', 'RateTicketInput', {
      idempotencyKey: 'phone-5',
      ticketId: id,
      comment: 'Quick',
      ratings: ticketDesk.ratingDimensions.map(({ dimensionId, highest: value }) => ({ dimensionId, value })),
    });
    const { ticket } = await ask<{ ticket: { details: { comment: string } } }>(
      PARTNER,
      `{ ticket(id: "${id}", customerId: "${CUSTOMER_ID}") { details { comment } } }`,
    );
    expect(ticket.details.comment).toBe('Quick');
    expect(gateway.sandbox.effects()).toMatchObject({
      CreateCases: 1,
      CreateMessages: 1,
      UpdateCases: 1,
      CreateScores: 1,
    });
  });
});
