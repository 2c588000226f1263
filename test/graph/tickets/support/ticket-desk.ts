import { DEMO_PARTNERS } from '../../../../src/config/index.ts';
import { testNow } from '../../../support/clock.ts';
import { codesOf, type Options, startTestGateway, type TestGateway } from '../../../support/gateway.ts';
import { SETTLED_AFTER_MS } from '../../../support/settled.ts';

export const ADMINISTRATOR = 'chen.xia';
export const MANAGER = 'wang.fang';
export const CUSTOMER = 'lotus-cloud-customer';
export const RESELLER = 'lotus-cloud-reseller-1';

/** The demo partner's own customer, which grants the agency. */
export const OWN_CUSTOMER_ID = DEMO_PARTNERS[0]?.customer.id ?? '';

const OPERATION = 'operation { id: operationId outcome kind createdIds targetId error { code } }';
export const TICKET = 'id: ticketId status description product problemType labels { labelId name }';

export interface Written {
  readonly operation: {
    readonly id: string;
    readonly outcome: string;
    readonly createdIds: readonly string[];
    readonly error: { readonly code: string } | null;
  } | null;
  readonly preview: { readonly changes: readonly { of: string; before: string | null; after: string | null }[] } | null;
  readonly ticket?: { readonly id: string; readonly status: string; readonly description: string } | null;
  readonly desk?: Readonly<Record<string, unknown>>;
}

export interface Form {
  readonly productId: string;
  readonly problemTypeId: string;
  readonly template: string;
}

const FORM = `query($customerId: ID) { ticketDesk(customerId: $customerId) { products { productId name problemTypes {
  problemTypeId name kind templates { name text } fields { own { key isRequired type choices { value } } } quota { left } } } } }`;

interface FormAnswer {
  readonly ticketDesk: {
    readonly products: readonly {
      readonly productId: string;
      readonly problemTypes: readonly {
        readonly problemTypeId: string;
        readonly kind: string;
        readonly templates: readonly { readonly text: string }[];
        readonly fields: { readonly own: readonly { readonly key: string; readonly isRequired: boolean }[] };
        readonly quota: { readonly left: number };
      }[];
    }[];
  };
}

/** An input value in GraphQL's syntax; words of enumerations are given as `word('…')`. */
export const word = (name: string): { readonly word: string } => ({ word: name });

const asGraphql = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(asGraphql).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if ('word' in value) return String(value.word);
  return `{ ${Object.entries(value)
    .map(([name, inner]) => `${name}: ${asGraphql(inner)}`)
    .join(', ')} }`;
};

export interface Desk {
  readonly gateway: TestGateway;
  /** Runs a mutation about tickets with this input. */
  write(
    mutation: string,
    input: Readonly<Record<string, unknown>>,
    as?: string,
  ): Promise<{ readonly written: Written | null; readonly codes: readonly unknown[] }>;
  read<D>(document: string, as?: string): Promise<{ readonly data: D; readonly codes: readonly unknown[] }>;
  /** A form without further questions, for a product that every account may ask about. */
  form(as?: string): Promise<Form>;
  /** Creates a ticket and gives its number. */
  create(key: string, as?: string, more?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Advances the clock of gateway and sandbox. */
  pass(ms: number): void;
  /** Settles a write whose answer was lost. */
  settle(id: string, as?: string): Promise<string>;
  close(): Promise<void>;
}

const DESK = ['Label', 'Code', 'Contact', 'Agreement', 'Access'];
const isAboutDesk = (mutation: string): boolean =>
  DESK.some((end) => mutation.endsWith(end)) && mutation !== 'changeTicketContact';

/** A gateway whose clock the test advances. */
export const openDesk = async (options: Pick<Options, 'adjust'> = {}): Promise<Desk> => {
  let aheadMs = 0;
  const gateway = await startTestGateway({ ...options, customers: 30, now: () => testNow() + aheadMs });

  const write: Desk['write'] = async (mutation, input, as = ADMINISTRATOR) => {
    const about = isAboutDesk(mutation) ? 'desk { labels { nodes { labelId name color } } }' : `ticket { ${TICKET} }`;
    const document = `mutation { ${mutation}(input: ${asGraphql(input)}) { ${OPERATION} preview { changes { of before after } } ${about} } }`;
    const { data, errors } = await gateway.run<Record<string, Written | null>, never>(as, document);
    return { written: data?.[mutation] ?? null, codes: codesOf({ errors }) };
  };

  const read: Desk['read'] = async <D>(document: string, as = ADMINISTRATOR) => {
    const { data, errors } = await gateway.run<D, never>(as, document);
    return { data: data as D, codes: codesOf({ errors }) };
  };

  const form: Desk['form'] = async (as = ADMINISTRATOR) => {
    const { data } = await gateway.run<FormAnswer, { customerId?: string }>(as, FORM, {}, { language: 'en' });
    const [first] = (data?.ticketDesk.products ?? []).flatMap(({ productId, problemTypes }) =>
      problemTypes
        .filter(
          ({ kind, fields, quota }) => kind !== 'FAULT' && quota?.left !== 0 && !fields.own.some((f) => f.isRequired),
        )
        .map((problem) => ({
          productId,
          problemTypeId: problem.problemTypeId,
          template: problem.templates[0]?.text ?? '',
        })),
    );
    if (!first) throw new Error('no form without questions');
    return first;
  };

  return {
    gateway,
    write,
    read,
    form,
    create: async (key, as = ADMINISTRATOR, more = {}) => {
      const { productId, problemTypeId, template } = await form(as);
      const input = { idempotencyKey: key, productId, problemTypeId, description: `${template} ${key}`, ...more };
      const { written, codes } = await write('createTicket', input, as);
      const id = written?.ticket?.id;
      if (!id) throw new Error(JSON.stringify({ written, codes }));
      return id;
    },
    pass: (ms) => {
      aheadMs += ms;
    },
    settle: async (id, as = ADMINISTRATOR) => {
      await gateway.services.ledger.reconcile();
      aheadMs += SETTLED_AFTER_MS;
      await gateway.services.ledger.reconcile();
      const { data } = await gateway.run<{ operation: { outcome: string } }, never>(
        as,
        `{ operation(id: "${id}") { outcome } }`,
      );
      return data?.operation.outcome ?? 'none';
    },
    close: () => gateway.close(),
  };
};
