import type { Facts } from './facts.ts';
import { inputNames } from './input-names.ts';
import type { JsonSchema } from './json-schema.ts';
import type { VendorOperation } from './operation.ts';
import { schemaAt } from './paths.ts';

const need = (condition: unknown, complaint: string): void => {
  if (!condition) throw new Error(complaint);
};

/** All inputs of an operation as one object schema: parameters and the fields of the body. */
const requestSchema = ({ parameters, body }: VendorOperation): JsonSchema => ({
  type: 'object',
  properties: { ...Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])), ...body?.properties },
});

const rowsAt = (operation: VendorOperation, path: string, fact: string): JsonSchema => {
  const rows = schemaAt(operation.response, path);
  need(rows?.type === 'array', `${fact} ${path} is not a list in the response`);
  return rows?.items ?? {};
};

const checkPaging = (operation: VendorOperation, request: JsonSchema): void => {
  const { paging } = operation.facts;
  const takesLimit = request.properties?.limit !== undefined;
  need(paging || !takesLimit || operation.facts.answers === 'file', 'takes `limit` but has no paging');
  if (!paging) return;

  rowsAt(operation, paging.rows, 'paging.rows');
  if (paging.total) {
    need(
      schemaAt(operation.response, paging.total)?.type === 'integer',
      `paging.total ${paging.total} must be an integer`,
    );
  }
  need(takesLimit === (paging.limit !== undefined), 'paging.limit and the input `limit` must come together');
  need(takesLimit === (paging.style !== 'none'), `paging.style ${paging.style} does not suit its inputs`);
  const takesOffset = request.properties?.offset !== undefined;
  need(takesOffset === (paging.style === 'offset' || paging.style === 'page'), 'paging.style and `offset` disagree');
  need((paging.style === 'marker') === (paging.next !== undefined), 'paging.next belongs to style marker');
  if (paging.next) need(schemaAt(operation.response, paging.next), `paging.next ${paging.next} is not in the response`);
};

const checkBatch = (operation: VendorOperation, request: JsonSchema): void => {
  const { batch, paging } = operation.facts;
  if (!batch) return;
  const parameter = request.properties?.[batch.parameter];
  need(parameter?.type === 'array', `batch.parameter ${batch.parameter} is not a list in the request`);
  const isObject = parameter?.items?.type === 'object';
  need(isObject === (batch.item !== undefined), 'batch.item belongs to lists of objects');
  if (batch.item) need(parameter?.items?.properties?.[batch.item], `batch.item ${batch.item} is not in the element`);
  const rows = batch.rows ?? paging?.rows;
  if (batch.rows) rowsAt(operation, batch.rows, 'batch.rows');
  if (batch.rowKey) {
    need(rows, 'batch.rowKey needs rows');
    const row = rowsAt(operation, rows ?? '', 'rows');
    need(row.properties?.[batch.rowKey], `batch.rowKey ${batch.rowKey} is not in the row`);
  }
};

const checkSweep = ({ facts, response, parameters, body }: VendorOperation): void => {
  if (!facts.sweep) return;
  need(facts.paging, 'sweep needs paging');
  const row = schemaAt(response, `${facts.paging?.rows}[]`);
  need(row?.properties?.[facts.sweep], `sweep ${facts.sweep} is not in the row`);
  const mandatory = [...(body?.required ?? []), ...parameters.filter((p) => p.required).map(({ name }) => name)];
  need(!mandatory.includes(facts.sweep), `sweep ${facts.sweep} cannot be left out of the request`);
};

/** Callers that may share a cached answer, by the credential of the call; null: none. */
const AUDIENCE: Readonly<Record<Facts['credential'], string | null>> = {
  partner: 'partner',
  customer: 'customer',
  either: 'public',
  master: null,
};

const checkCache = ({ facts }: VendorOperation): void => {
  if (!facts.cache) return;
  need(facts.kind === 'read', 'a write is never cached');
  const audience = AUDIENCE[facts.credential];
  need(facts.cache.audience === audience, `cache.audience ${facts.cache.audience} does not suit ${facts.credential}`);
};

const checkWrite = ({ facts }: VendorOperation, request: JsonSchema): void => {
  need(facts.kind === 'write' || !facts.idempotency, 'a read has no idempotency');
  if (facts.kind === 'read') return;
  need(facts.idempotency, 'a write must say its idempotency');
  // Without a permission item every member could make the write.
  need(facts.permission.length > 0, 'a write needs a permission item');
  const hasKey = facts.idempotency === 'natural' || facts.idempotency === 'transaction';
  need(hasKey === (facts.idempotencyKey !== undefined), 'idempotencyKey belongs to natural and transaction');
  const key = facts.idempotencyKey;
  if (key) need(request.properties?.[key], `idempotencyKey ${key} is not in the request`);
};

const checkRead = ({ facts }: VendorOperation): void => {
  if (facts.kind === 'write' || facts.permission.length > 0) return;
  const asPartner = facts.credential === 'partner' || facts.credential === 'either';
  need(!asPartner || facts.cache?.audience === 'public', "a read of the partner's own needs a permission item");
};

const checkFields = ({ facts, response }: VendorOperation, request: JsonSchema): void => {
  const exists = (path: string): boolean => Boolean(schemaAt(response, path) ?? schemaAt(request, path));
  for (const path of facts.money ?? []) need(exists(path), `money ${path} is in neither request nor response`);
  for (const path of facts.utc8 ?? []) need(exists(path), `utc8 ${path} is in neither request nor response`);
  for (const { from, to } of facts.windows ?? []) {
    need(request.properties?.[from] && request.properties[to], `window ${from}…${to} is not in the request`);
  }
};

const checkSelf = ({ facts }: VendorOperation, request: JsonSchema): void => {
  if (!facts.self) return;
  need(facts.kind === 'read', 'a write is never about oneself');
  need(facts.credential === 'partner', 'self belongs to what the partner asks: others ask for themselves');
  need(request.properties?.[facts.self], `self ${facts.self} is not in the request`);
};

/** Throws when the facts of an operation contradict its schemas, so that a misspelled path fails at start. */
export const checkFacts = (operation: VendorOperation): void => {
  inputNames(operation);
  const request = requestSchema(operation);
  checkPaging(operation, request);
  checkBatch(operation, request);
  checkSweep(operation);
  checkWrite(operation, request);
  checkRead(operation);
  checkSelf(operation, request);
  checkCache(operation);
  checkFields(operation, request);
  const { partialFailure } = operation.facts;
  if (partialFailure) rowsAt(operation, partialFailure, 'partialFailure');
};
