import { expect } from '@jest/globals';
import type { TestGateway } from '../support/gateway.ts';

const ADMINISTRATOR = 'chen.xia';

export type Variables = Record<string, unknown>;

export interface Answer<D> {
  readonly data: D;
  readonly calls: Readonly<Record<string, number>>;
}

export interface Listed<T> {
  readonly asOf: string | null;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly T[];
}

export interface Identified {
  readonly id: string;
}

/** The answer to a list of customers. */
export interface CustomerPage {
  readonly customers: Listed<Identified>;
}

/** Asks the gateway, and returns the answer's data with the calls of the vendor that it took. */
export const createAsk =
  (gateway: () => TestGateway) =>
  async <D>(
    text: string,
    { as = ADMINISTRATOR, variables = {}, live = false }: { as?: string; variables?: Variables; live?: boolean } = {},
  ): Promise<Answer<D>> => {
    gateway().forgetCalls();
    const { data, errors } = await gateway().run<D, Variables>(as, text, variables, live ? { maxAgeSeconds: 0 } : {});
    expect(errors).toBeUndefined();
    if (!data) throw new Error('the answer has no data');
    return { data, calls: gateway().calls() };
  };

/** Asks for one list, and expects that it takes no call of the vendor. */
export const createListAsk = (gateway: () => TestGateway) => {
  const ask = createAsk(gateway);
  return async <T>(text: string, variables: Variables = {}, as = ADMINISTRATOR): Promise<Listed<T>> => {
    const { data, calls } = await ask<Readonly<Record<string, Listed<T>>>>(text, { as, variables });
    expect(calls).toEqual({});
    return Object.values(data)[0] as Listed<T>;
  };
};
