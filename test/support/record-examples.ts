import {
  type FieldDefinition,
  RECORD_KINDS,
  type RecordKind,
  type Records,
  type Shape,
} from '../../src/records/index.ts';

type Values = Readonly<Record<string, unknown>>;

/** Later than any clock of a test. */
const FAR = '2030-01-01';

/** The customer and the records that the values of an example name. */
export interface ExampleOf {
  /** Texts begin with it, so that two examples of a kind differ where a kind allows one of each. */
  readonly mark: string;
  readonly customerId: string;
  readonly currency: string;
  /** Id of a record of a kind, by the name of that kind. */
  recordOf(kind: string): string;
}

const textOf = (shape: Shape & { readonly kind: 'text' }, { mark }: ExampleOf): string => {
  if (shape.personal === 'email') return 'li@example.com';
  if (shape.personal === 'phone') return '+86 13800000007';
  return `${mark} text`.slice(-shape.max);
};

/** A value that a field takes. */
export const exampleValue = ({ shape }: FieldDefinition, of: ExampleOf): unknown => {
  switch (shape.kind) {
    case 'text':
      return textOf(shape, of);
    case 'texts':
      return [shape.of === 'customers' ? of.customerId : 'one'];
    case 'choice':
      return Object.keys(shape.of.words)[0];
    case 'choices':
      return Object.keys(shape.of.words).slice(0, 1);
    case 'money':
      return { amount: '1.00', currency: of.currency };
    case 'count':
      return shape.max;
    case 'yes':
      return true;
    case 'day':
      return FAR;
    case 'month':
      return '2026-10';
    case 'instant':
      return `${FAR}T00:00:00Z`;
    case 'customer':
      return of.customerId;
    case 'record':
      return of.recordOf(shape.of);
    case 'files':
      return null;
  }
};

/** Values of some fields of a kind. */
export const exampleValues = ({ fields }: RecordKind, names: readonly string[], of: ExampleOf): Values =>
  Object.fromEntries(
    names.flatMap((name) => {
      const field = fields[name];
      return field ? [[name, exampleValue(field, of)]] : [];
    }),
  );

/** Values of fields for which a rule of the kind allows only some values. */
export const CHOSEN: Readonly<Record<string, Values>> = {
  agreementAcceptance: { acceptedAt: '2026-01-01T00:00:00Z' },
  exceptionExplanation: { exceptionId: `2026-10.${'0'.repeat(32)}`, month: '2026-10' },
  fundingPayment: { quarter: '2026-Q1' },
  handedOpportunity: { partnerStage: 'DIFFERENTIATED' },
  partnerProfile: { timeZone: 'Asia/Shanghai' },
  alertRule: { watch: 'OPERATION_UNKNOWN', amount: null, budgetPercent: null, days: null, factor: null, minutes: 60 },
  webhookEndpoint: { url: 'https://receiver.example/events', topics: ['RECORD_CHANGED'], aboutCustomers: null },
};

const namesGivenAtEntry = ({ fields }: RecordKind): readonly string[] =>
  Object.keys(fields).filter((name) => fields[name]?.given === 'entry');

/**
 * Names of the kinds to which a record of a kind refers, directly or indirectly, each before the kinds that refer to
 * it.
 */
const kindsBefore = (kind: RecordKind): readonly RecordKind[] =>
  Object.values(kind.fields).flatMap(({ shape, given }) => {
    const other =
      shape.kind === 'record' && given === 'entry' ? RECORD_KINDS.find(({ name }) => name === shape.of) : null;
    return other ? [...kindsBefore(other), other] : [];
  });

/** Every kind, after the kinds to which it refers. */
export const KINDS_IN_ORDER: readonly RecordKind[] = [
  ...new Set(RECORD_KINDS.flatMap((kind) => [...kindsBefore(kind), kind])),
];

export interface Creation {
  readonly query: string;
  readonly variables: { readonly input: Values };
}

/** The mutation that creates an example of a kind, all of whose values are entered; it answers the number as `made.record.id`. */
export const creationOf = (kind: RecordKind, of: ExampleOf): Creation => {
  const { type, customer } = kind;
  // The partner has one example of each kind about no customer, however often it is asked for.
  const mark = customer === 'none' ? 'partner' : of.mark;
  const one = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  return {
    query: `mutation ($input: Create${type}Input!) { made: create${type}(input: $input) { record: ${one} { id: ${one}Id } } }`,
    variables: {
      input: {
        idempotencyKey: `${kind.name}-${mark}`,
        ...(customer === 'none' ? {} : { customerId: of.customerId }),
        ...exampleValues(kind, namesGivenAtEntry(kind), { ...of, mark }),
        ...CHOSEN[kind.name],
      },
    },
  };
};

/** A record that the gateway makes itself. */
export interface Kept {
  readonly kind: RecordKind;
  readonly customerId: string | null;
  readonly values: Values;
}

/** An example of every kind, by the names of the kinds; kinds that others refer to come first. */
export const createExamples = async (
  of: Omit<ExampleOf, 'recordOf'>,
  create: (creation: Creation) => Promise<string>,
  keep: (kept: Kept) => Promise<string>,
): Promise<Readonly<Record<string, string>>> => {
  const made: Record<string, string> = {};
  for (const kind of KINDS_IN_ORDER) {
    const example = { ...of, recordOf: (name: string) => made[name] ?? '' };
    const values = exampleValues(kind, namesGivenAtEntry(kind), example);
    const customerId = kind.customer === 'none' ? null : of.customerId;
    made[kind.name] = await (kind.madeBy === 'gateway'
      ? keep({ kind, customerId, values })
      : create(creationOf(kind, example)));
  }
  return made;
};

/** Creates a record as the gateway does, in no member's name. */
export const keepRecord = async (records: Records, { kind, customerId, values }: Kept): Promise<string> => {
  const scope = { resellerId: null, customerId: null, manager: null, matters: null };
  const asked = {
    key: `${kind.name}-${customerId}`,
    digest: '',
    actor: 'gateway',
    scope,
    audit: async () => undefined,
  };
  // An alert is about its condition; without a matter only viewers of everything would read it.
  const matter = typeof values.watch === 'string' ? values.watch : null;
  const links = { customerId, resellerId: null, matter };
  const { id } = await records.create(kind, { ...asked, source: 'COMPUTED' }, links, values);
  return id;
};
