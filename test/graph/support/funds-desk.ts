import { expect } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import { codesOf, startTestGateway, type TestGateway } from '../../support/gateway.ts';

/** An account manager with a custom role that may move funds; the built-in role may not. */
const GRANTED = ['BPC_ITEM_SUBCUSTSERV_010100', 'BPC_ITEM_SUBCUSTSERV_010103', 'BPC_ITEM_SUBCUSTSERV_010104'];

const OPERATION = `operation { id: operationId outcome kind idempotencyKey customerId resellerId amount { amount currency } member
  transactionId error { code upstreamCode message } settledAt }`;

/** A write of funds or of a budget. */
export interface Asked {
  readonly field: string;
  readonly key: string;
  readonly target: string;
  readonly amount: string;
  readonly currency?: string;
  readonly more?: string;
}

const write = ({ field, key, target, amount, currency = 'CNY', more = '' }: Asked) => {
  const name = field.endsWith('Reseller') ? 'resellerId' : 'customerId';
  const shown = { allocateFunds: 'balance { available { amount } }', setBudget: 'budget { type amount { amount } }' };
  const after =
    name === 'resellerId' ? 'reseller { id: resellerId }' : `customer { ${shown[field as 'setBudget'] ?? 'id'} }`;
  return `mutation { ${field}(input: { idempotencyKey: "${key}", ${name}: "${target}",
    amount: { amount: "${amount}", currency: "${currency}" } ${more} }) {
    ${OPERATION} ${after} ${field === 'setBudget' ? '' : 'partner { balances { type available { amount } } }'} } }`;
};

type Payload = Readonly<Record<string, unknown>> & {
  readonly operation: { readonly id: string; readonly outcome: string; readonly transactionId: string | null } | null;
};

type Sandbox = ReturnType<TestGateway['sandbox']['partner']>;
type WireCustomer = ReturnType<Sandbox['customers']>[number];

export interface FundsDesk extends TestGateway {
  /** The answer of the write. */
  ask(
    as: string,
    asked: Asked,
  ): Promise<{
    readonly payload: Payload | null;
    readonly errors: readonly Pick<GraphQLFormattedError, 'message' | 'extensions'>[] | undefined;
    readonly codes: readonly unknown[];
  }>;
  /** The first error's extensions. */
  refusal(as: string, asked: Asked): Promise<Readonly<Record<string, unknown>>>;
  /** The China partner at the vendor. */
  partner(): Sandbox;
  /** One of the partner's RESALE customers with some money. */
  resale(position?: number): WireCustomer;
  /** Balance of a customer in hundredths. */
  balanceOf(id: string): bigint | undefined;
  /** Writes that reached the vendor since the last `forgetCalls`. */
  writesAtVendor(): number;
}

/** A gateway where account managers may move funds. */
export const openFundsDesk = async (): Promise<FundsDesk> => {
  const gateway = await startTestGateway({
    customers: 60,
    adjust: (config) => ({ ...config, roles: { ...config.roles, ACCOUNT_MANAGER: GRANTED } }),
  });
  const partner = () => gateway.sandbox.partner('demo-cn');
  const ask: FundsDesk['ask'] = async (as, asked) => {
    const { data, errors } = await gateway.run<Record<string, Payload | null>, never>(as, write(asked));
    return { payload: data?.[asked.field] ?? null, errors, codes: codesOf({ errors }) };
  };
  return {
    ...gateway,
    ask,
    partner,
    refusal: async (as, asked) => {
      const { errors, payload } = await ask(as, asked);
      expect(payload).toBeNull();
      return errors?.[0]?.extensions ?? {};
    },
    resale: (position = 0) => {
      const customer = partner()
        .customers()
        .filter(({ association_type: type, balance }) => type === '2' && balance > 100_00n && balance < 10n ** 12n)
        .at(position);
      if (!customer) throw new Error('no such customer');
      return customer;
    },
    balanceOf: (id) =>
      partner()
        .customers()
        .find(({ customer_id: each }) => each === id)?.balance,
    writesAtVendor: () =>
      Object.entries(gateway.calls())
        .filter(([name]) => /^(Update|Reclaim)/.test(name))
        .reduce((sum, [, count]) => sum + count, 0),
  };
};
