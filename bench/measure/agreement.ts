import { readFileSync } from 'node:fs';
import type { Stage } from '../stage/stage.ts';
import { firstDifference, type Json, roundAmounts, rowsOf, sortByName } from './answers.ts';
import { type Asked, OPERATION_NAMES, OPERATIONS, type OperationName, variablesOf } from './operations.ts';
import { type Question, questionFor } from './questions.ts';
import type { VariantName } from './variants.ts';

/** The requests of a stack for an operation. The load generator counts an answer of another length as a failure. */
export interface CheckedRequests {
  readonly bodies: readonly string[];
  /** Length in bytes of the right answer to each body. */
  readonly lengths: readonly number[];
}

/** Operations that a stack cannot answer are absent. */
export type Agreement = ReadonlyMap<VariantName, ReadonlyMap<OperationName, CheckedRequests>>;

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

const TYPES = 16;

const isType = (type: Json): boolean => {
  const { fields, enumValues } = (type ?? {}) as { fields?: Json[] | null; enumValues?: Json[] | null };
  return (fields ?? enumValues ?? []).length > 0;
};

const FEWEST_ROWS: Readonly<Record<OperationName, (data: Json) => boolean>> = {
  dashboard: (data) => rowsOf(data, 'customers').length === 50,
  ownCustomers: (data) => rowsOf(data, 'customers').length === 100,
  oneCustomer: (data) => hasCustomer(data),
  trustedCustomer: (data) => hasCustomer(data),
  introspection: (data) => Object.values(data ?? {}).filter(isType).length === TYPES,
};

const hasCustomer = (data: Json): boolean =>
  typeof (data as { customer?: { id?: Json } } | null)?.customer?.id === 'string';

const dataOf = (answer: Json): Json => (answer as { data?: Json }).data ?? null;

/** One stack's answer to a question, with the names and words of the bench's documents. */
interface ReadAnswer {
  readonly by: VariantName;
  readonly question: Question;
  readonly answer: Json;
}

/** Ids for the point reads, from the first screen that the first stack answers. */
const customerIds = async ({ variants, tokens }: Stage): Promise<string[]> => {
  const [first] = variants;
  const [asked] = variablesOf('dashboard', []);
  const question = first && asked && questionFor(first[0], 'dashboard', asked);
  if (!question) throw new Error('no stack to ask');
  const text = await post(first[1].url, tokens.dashboard[0] ?? '', question.body);
  const answer = question.read(JSON.parse(text) as Json);
  return rowsOf(dataOf(answer), 'customers').map((row) => (row as { customerId: string }).customerId);
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
  for (const operation of OPERATION_NAMES) {
    for (const [variant, { url }] of stage.variants) {
      const registration = questionFor(variant, operation, { id: customerId })?.registration;
      if (registration) await post(url, stage.tokens[operation][0] ?? '', registration);
    }
  }
};

const checkAlike = (operation: OperationName, left: ReadAnswer, right: ReadAnswer): void => {
  const isRounded = [left, right].some(({ question }) => question.comparison === 'amountsRounded');
  const [a, b] = [left.answer, right.answer].map((answer) => (isRounded ? roundAmounts(answer) : answer));
  const difference = firstDifference(a ?? null, b ?? null);
  if (difference) throw new Error(`${operation}: ${left.by} and ${right.by} do not answer alike. ${difference}`);
};

/** Asks all stacks one question; returns request and length of the answer of each that can answer it. */
const askAll = async (
  stage: Stage,
  operation: OperationName,
  asked: Asked,
): Promise<(readonly [VariantName, string, number])[]> => {
  const checked: (readonly [VariantName, string, number])[] = [];
  let agreed: ReadAnswer | undefined;
  for (const [by, { url }] of stage.variants) {
    const question = questionFor(by, operation, asked);
    if (!question) continue;
    const text = await post(url, stage.tokens[operation][0] ?? '', question.body);
    const read = { by, question, answer: sortByName(question.read(JSON.parse(text) as Json)) };
    if (!FEWEST_ROWS[operation](dataOf(read.answer))) throw new Error(`${by}, ${operation}: ${text.slice(0, 400)}`);
    checked.push([by, question.body, Buffer.byteLength(text)]);
    if (question.comparison === 'none') continue;
    agreed ??= read;
    checkAlike(operation, agreed, read);
  }
  return checked;
};

/** Sends every request to every stack once. Throws when an answer differs from the first stack's. */
export const agree = async (stage: Stage): Promise<Agreement> => {
  await checkShippedDashboard(stage);
  const ids = await customerIds(stage);
  await register(stage, ids[0] ?? '');
  const agreement = new Map<VariantName, Map<OperationName, { bodies: string[]; lengths: number[] }>>();

  for (const operation of OPERATION_NAMES) {
    for (const asked of variablesOf(operation, ids)) {
      for (const [variant, body, length] of await askAll(stage, operation, asked)) {
        const requests = agreement.get(variant) ?? new Map<OperationName, { bodies: string[]; lengths: number[] }>();
        const { bodies, lengths } = requests.get(operation) ?? { bodies: [], lengths: [] };
        requests.set(operation, { bodies: [...bodies, body], lengths: [...lengths, length] });
        agreement.set(variant, requests);
      }
    }
  }
  return agreement;
};
