import {
  type GraphQLInputField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql';
import { READS, type ReadField, validValues } from '../graph/support/bad-input.cases.ts';
import { PLACES } from '../graph/support/bad-input.places.ts';
import type { Facts } from '../graph/support/bad-input.rule.ts';
import type { TestGateway } from '../support/gateway.ts';

type Values = Readonly<Record<string, unknown>>;

/** One condition of a list, with values of which at least one leaves out rows wherever there are rows. */
export interface Narrowing {
  /** Such as `Query.orders.filter.status`. */
  readonly name: string;
  readonly read: ReadField;
  /** Arguments with this condition only, one for each value. */
  readonly given: readonly Values[];
}

/** Arguments that name a page, an order or a shape of the answer, and no rows. */
const NO_CONDITIONS = new Set(['first', 'after', 'sort', 'reveal', 'since']);

const FAR: Readonly<Record<string, readonly unknown[]>> = {
  DateTime: ['2001-01-01T00:00:00Z', '2099-01-01T00:00:00Z'],
  BillingDate: ['2001-01-01', '2099-01-01'],
  BillingMonth: ['2001-01', '2099-01'],
  Decimal: ['-999999999', '999999999'],
  Int: [1, 366],
  ID: ['no-such-one'],
  String: ['no-such-one'],
  Boolean: [true, false],
};

const valuesOf = ({ type }: Pick<GraphQLInputField, 'type'>): readonly unknown[] => {
  const named = getNamedType(type);
  const values = isEnumType(named) ? named.getValues().map(({ name }) => name) : (FAR[named.name] ?? []);
  return isListType(getNullableType(type)) ? values.map((value) => [value]) : values;
};

const isPage = (type: GraphQLOutputType): boolean => {
  const named = getNamedType(type);
  return isObjectType(named) && 'nodes' in named.getFields();
};

/** Every optional condition of every list that a query can reach. */
export const narrowings = (): readonly Narrowing[] =>
  READS.filter(({ field }) => isPage(field.type)).flatMap((read) => {
    const optional = read.field.args.filter(({ name, type }) => !NO_CONDITIONS.has(name) && !isNonNullType(type));
    return optional.flatMap((argument) => {
      const inner = getNamedType(argument.type);
      const name = `${read.name}.${argument.name}`;
      if (!isInputObjectType(inner))
        return [{ name, read, given: valuesOf(argument).map((value) => ({ [argument.name]: value })) }];
      return Object.values(inner.getFields()).map((field) => ({
        name: `${name}.${field.name}`,
        read,
        given: valuesOf(field).map((value) => ({ [argument.name]: { [field.name]: value } })),
      }));
    });
  });

/** A page of a list below a path from the root. */
export interface PageQuestion {
  readonly read: ReadField;
  readonly path: readonly string[];
  readonly values: Values;
}

/** A question for the page, with the number of its rows. */
export const pageQuery = ({ read: { field }, path, values }: PageQuestion): string => {
  const given = field.args.filter(({ name }) => name in values);
  const variables = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const handed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType(field.type);
  const nodes = isObjectType(type) ? getNamedType(type.getFields().nodes?.type) : undefined;
  const shown = isLeafType(nodes) ? 'nodes' : 'nodes { __typename }';
  const counted = isObjectType(type) && 'totalCount' in type.getFields() ? ' totalCount' : '';
  const page = `it: ${field.name}${handed ? `(${handed})` : ''} { ${shown}${counted} }`;
  const inner = path.reduceRight((text, step) => `${step} { ${text} }`, page);
  return `query ${variables ? `(${variables})` : ''} { ${inner} }`;
};

/** The page of a question, wherever it is below the root; undefined where it is not reached. */
export const pageIn = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pageIn).find((found) => found !== undefined);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('it' in value) return value.it;
  return Object.values(value)
    .map(pageIn)
    .find((found) => found !== undefined);
};

const isFilled = (page: unknown): page is { readonly nodes: readonly unknown[] } =>
  typeof page === 'object' && page !== null && 'nodes' in page && Array.isArray(page.nodes) && page.nodes.length > 0;

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}
interface Objects {
  readonly customers: Nodes<{ readonly id: string }>;
  readonly orders: Nodes<{ readonly id: string; readonly customerId: string }>;
  readonly resellers: Nodes<{ readonly id: string }>;
}

const OBJECTS = parse(`{ customers(first: 12) { nodes { id: customerId } }
  orders(first: 100) { nodes { id: orderId customerId } } resellers(first: 1) { nodes { id: resellerId } } }`);

/** Objects of the viewer below which lists are asked for; further customers rarely have other rows than the first ones. */
export const readFacts = async (gateway: TestGateway, as: string): Promise<readonly Facts[]> => {
  const { data } = await gateway.run<Objects, Record<string, never>>(as, OBJECTS);
  const orders = data?.orders.nodes ?? [];
  return (data?.customers.nodes ?? []).map(({ id }) => ({
    customer: id,
    order: orders.find(({ customerId }) => customerId === id)?.id ?? orders[0]?.id ?? '',
    reseller: data?.resellers.nodes[0]?.id ?? '',
    foreign: { customer: '', order: '', reseller: '' },
  }));
};

export interface AnsweredPage {
  readonly page: unknown;
  readonly codes: readonly unknown[];
}

/** Where a list has rows: the path to it, and its whole first page. */
interface FilledList {
  readonly path: readonly string[];
  readonly values: Values;
  readonly page: unknown;
}

/** The list below the first of these objects that has rows of it; null where none has. */
export const findFilled = async (
  read: ReadField,
  all: readonly Facts[],
  ask: (asked: PageQuestion) => Promise<AnsweredPage>,
): Promise<FilledList | null> => {
  for (const facts of all) {
    const values = validValues(read.name, read.field.args, facts);
    const path = PLACES[read.type]?.(facts) ?? [];
    const { page } = await ask({ read, path, values });
    if (isFilled(page)) return { path, values, page };
  }
  return null;
};

/** Whether no value of a condition is refused or changes the page. */
export const isIgnored = async (
  given: readonly Values[],
  { values, page }: FilledList,
  ask: (values: Values) => Promise<AnsweredPage>,
): Promise<boolean> => {
  for (const condition of given) {
    const answer = await ask({ ...values, ...condition });
    if (answer.codes.length > 0 || JSON.stringify(answer.page) !== JSON.stringify(page)) return false;
  }
  return true;
};
