import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Stage } from '../stage/stage.ts';
import { bodiesOf, nameByHash, OPERATION_NAMES, OPERATIONS, type OperationName } from './operations.ts';
import type { VariantName } from './variants.ts';

/**
 * Length in bytes of every variant's answer to each body. The load generator counts an answer of another length as a
 * failure.
 */
export type Lengths = ReadonlyMap<VariantName, Readonly<Record<OperationName, readonly number[]>>>;

export interface Agreement {
  readonly bodies: Readonly<Record<OperationName, readonly string[]>>;
  readonly lengths: Lengths;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isNamed = (value: Json): value is { name: string } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value.name === 'string';

/** The order of fields in an object is ignored; everything else must be equal. */
const withoutOrderOfNames = (value: Json): Json => {
  if (Array.isArray(value)) {
    const inner = value.map(withoutOrderOfNames);
    return inner.every(isNamed) ? inner.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1)) : inner;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutOrderOfNames(inner)]));
};

const post = async (url: string, token: string, body: string): Promise<string> => {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': 'zh',
    authorization: `Bearer ${token}`,
  };
  const response = await fetch(url, { method: 'POST', headers, body });
  return response.text();
};

/** The first place where two answers differ, to find the cause. */
const firstDifference = (left: Json, right: Json, path = 'answer'): string => {
  if (isDeepStrictEqual(left, right)) return '';
  if (typeof left === 'object' && typeof right === 'object' && left !== null && right !== null) {
    const [a, b] = [left as Record<string, Json>, right as Record<string, Json>];
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const difference = firstDifference(a[key] ?? null, b[key] ?? null, `${path}.${key}`);
      if (difference) return difference;
    }
  }
  return `${path}: ${JSON.stringify(left)?.slice(0, 200)} and ${JSON.stringify(right)?.slice(0, 200)}`;
};

const FEWEST_ROWS: Readonly<Record<OperationName, (data: Json) => boolean>> = {
  dashboard: (data) => rowsOf(data, 'customers').length === 50,
  ownCustomers: (data) => rowsOf(data, 'customers').length === 100,
  oneCustomer: (data) => isNamedOrNull(data),
  trustedCustomer: (data) => isNamedOrNull(data),
  introspection: (data) => data !== null,
};

const rowsOf = (data: Json, list: string): Json[] =>
  ((data as Record<string, { nodes?: Json[] } | undefined>)?.[list]?.nodes ?? []) as Json[];

const isNamedOrNull = (data: Json): boolean =>
  typeof (data as { customer?: { id?: Json } } | null)?.customer?.id === 'string';

/** Ids for the point reads, from the first screen that the server answers. */
const customerIds = async (stage: Stage): Promise<string[]> => {
  const [first] = stage.variants.values();
  if (!first) throw new Error('no stack to ask');
  const [body = ''] = bodiesOf('dashboard', []);
  const answer = JSON.parse(await post(first.url, stage.tokens.dashboard[0] ?? '', body)) as { data: Json };
  return rowsOf(answer.data, 'customers').map((row) => (row as { customerId: string }).customerId);
};

/** The bench's Dashboard without its variables must be the shipped one. */
const checkShippedDashboard = async (stage: Stage): Promise<void> => {
  const gateway = stage.variants.get('gateway');
  if (!gateway) return;
  const shipped = readFileSync(
    new URL('../../../schema/operations/partner/Dashboard.graphql', import.meta.url),
    'utf8',
  );
  const [left, right] = await Promise.all(
    [shipped, OPERATIONS.dashboard.query].map(async (query) => {
      const text = await post(gateway.url, stage.tokens.dashboard[0] ?? '', JSON.stringify({ query }));
      return JSON.parse(text) as Json;
    }),
  );
  const difference = firstDifference(left ?? null, right ?? null);
  if (difference) throw new Error(`the bench's Dashboard is not the shipped one. ${difference}`);
};

/** Sends each document that is requested by hash once with its text, which the peers store. */
const register = async (stage: Stage, customerId: string): Promise<void> => {
  for (const name of OPERATION_NAMES) {
    const { query, byHash } = OPERATIONS[name];
    if (!byHash) continue;
    const body = JSON.stringify({ query, ...nameByHash(query), variables: { id: customerId } });
    for (const { url } of stage.variants.values()) await post(url, stage.tokens[name][0] ?? '', body);
  }
};

const noLengths = (): Record<OperationName, number[]> => ({
  dashboard: [],
  ownCustomers: [],
  oneCustomer: [],
  trustedCustomer: [],
  introspection: [],
});

/** Sends every request to every variant once. Throws when an answer differs from the first variant's. */
export const agree = async (stage: Stage): Promise<Agreement> => {
  await checkShippedDashboard(stage);
  const ids = await customerIds(stage);
  const bodies = Object.fromEntries(OPERATION_NAMES.map((name) => [name, bodiesOf(name, ids)])) as Record<
    OperationName,
    string[]
  >;
  await register(stage, ids[0] ?? '');
  const lengths = new Map<VariantName, Record<OperationName, number[]>>();

  for (const operation of OPERATION_NAMES) {
    for (const body of bodies[operation]) {
      let agreed: { by: VariantName; answer: Json } | undefined;
      for (const [variant, { url }] of stage.variants) {
        const text = await post(url, stage.tokens[operation][0] ?? '', body);
        const answer = withoutOrderOfNames(JSON.parse(text) as Json);
        agreed ??= { by: variant, answer };
        const data = (answer as { data?: Json }).data ?? null;
        if (!FEWEST_ROWS[operation](data)) throw new Error(`${variant}, ${operation}: ${text.slice(0, 400)}`);
        if (!isDeepStrictEqual(answer, agreed.answer)) {
          const where = firstDifference(agreed.answer, answer);
          throw new Error(`${operation}: ${agreed.by} and ${variant} do not answer alike. ${where}`);
        }
        const known = lengths.get(variant) ?? noLengths();
        known[operation].push(Buffer.byteLength(text));
        lengths.set(variant, known);
      }
    }
  }
  return { bodies, lengths };
};
