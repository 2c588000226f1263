import { list } from './resource-writes.ts';

const OPERATION = `operation { id: operationId outcome kind customerId amount { amount } createdIds
  rows { id: targetId outcome createdId error { code upstreamCode } } error { code upstreamCode } }`;
const PREVIEW = 'preview { amount { amount } changes { of id: targetId before after } }';
const RESOURCES =
  'resources { id: resourceId status expiresAt expiryPolicy } orders { id: orderId type status amount { amount } }';

export interface Payload {
  readonly operation: {
    readonly outcome: string;
    readonly amount: { readonly amount: string } | null;
    readonly createdIds: readonly string[];
    readonly rows: readonly { readonly id: string; readonly outcome: string; readonly createdId: string | null }[];
  } | null;
  readonly preview: {
    readonly amount: { readonly amount: string } | null;
    readonly changes: readonly { readonly of: string; readonly id: string; readonly after: string | null }[];
  } | null;
  readonly price?: { readonly amount: string } | null;
  readonly resource?: { readonly expiryPolicy: string };
  readonly resources?: readonly Readonly<Record<'id' | 'status' | 'expiresAt' | 'expiryPolicy', string>>[];
  readonly orders?: readonly {
    readonly id: string;
    readonly type: string;
    readonly status: string;
    readonly amount: { readonly amount: string };
  }[];
}

/** A write of several resources of one customer. */
export interface Asked {
  readonly key: string;
  readonly of: string;
  readonly ids: readonly string[];
  readonly more?: string;
}

const write =
  (field: string, shown: string) =>
  ({ key, of, ids, more = '' }: Asked) =>
    `mutation {
    ${field}(input: { idempotencyKey: "${key}", customerId: "${of}", resourceIds: ${list(ids)} ${more} }) {
      ${OPERATION} ${PREVIEW} ${shown} } }`;
export const renew = write('renewResources', `${RESOURCES} price { amount }`);
export const unsubscribe = write('unsubscribeResources', RESOURCES);
export const toPayPerUse = write('switchToPayPerUse', RESOURCES);
export const autoRenew = (key: string, of: string, id: string, more: string) => `mutation {
  setAutoRenewal(input: { idempotencyKey: "${key}", customerId: "${of}", resourceId: "${id}" ${more} }) {
    ${OPERATION} ${PREVIEW} resource { id: resourceId expiryPolicy } } }`;
export const unify = (key: string, of: string, more: string) => `mutation {
  unifyExpiry(input: { idempotencyKey: "${key}", customerId: "${of}" ${more} }) {
    ${OPERATION} ${PREVIEW} customer { id: customerId } } }`;
