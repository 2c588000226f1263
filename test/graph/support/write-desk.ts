import type { Viewer } from '../../../src/identity/index.ts';
import { testNow } from '../../support/clock.ts';
import { codesOf, type Options, startTestGateway, type TestGateway } from '../../support/gateway.ts';
import { SETTLED_AFTER_MS } from '../../support/settled.ts';

export interface Told {
  readonly id: string;
  readonly outcome: string;
  readonly kind: string;
  readonly targetId: string;
  readonly customerId: string | null;
  readonly amount: { readonly amount: string } | null;
  readonly createdIds: readonly string[];
  readonly error: { readonly code: string; readonly upstreamCode: string | null } | null;
  readonly rows: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly error: { readonly code: string } | null;
  }[];
}

export const OPERATION =
  'operation { id: operationId outcome kind targetId customerId amount { amount } createdIds error { code upstreamCode } rows { id: targetId outcome error { code } } }';
export const PREVIEW = 'preview { amount { amount } needsApproval changes { of id: targetId before after } }';

export interface Payload {
  readonly operation: Told | null;
  readonly preview: {
    readonly amount: { readonly amount: string } | null;
    readonly changes: readonly { readonly of: string; readonly id: string; readonly before: string | null }[];
  } | null;
}

export interface Asked<P> {
  readonly payload: (P & Payload) | null;
  readonly codes: readonly unknown[];
  readonly hints: Readonly<Record<string, unknown>>;
}

export interface WriteDesk extends TestGateway {
  ask<P>(as: string | Viewer | null, document: string): Promise<Asked<P>>;
  /** The payload of the mutation; throws when it has no operation. */
  done<P>(as: string, document: string): Promise<P & Payload & { readonly operation: Told }>;
  /** The state after a reconciliation at once, and after one when the vendor had its time. */
  settle(as: string, id: string): Promise<readonly [soon: string, Told]>;
  /** Advances the ledger's clock; `calm` sets it back. */
  forward(ms: number): void;
  /** Effects of this operation that the vendor has counted. */
  effects(operation: string): number;
  calm(): void;
}

const literal = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value instanceof Word) return value.text;
  if (typeof value === 'object' && value !== null) return `{ ${fields(value)} }`;
  return JSON.stringify(value);
};
const fields = (input: object): string =>
  Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${literal(value)}`)
    .join(', ');

/** A value of an enum. */
export class Word {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
export const word = (text: string): Word => new Word(text);

/** A mutation with its input, as a client would write it. */
export const mutation = (field: string, key: string, input: object, more = ''): string =>
  `mutation { ${field}(input: { ${fields({ idempotencyKey: key, ...input })} }) { ${OPERATION} ${PREVIEW} ${more} } }`;

/** A gateway whose ledger's clock can be moved. */
export const openWriteDesk = async (options: Options = {}): Promise<WriteDesk> => {
  let aheadMs = 0;
  const gateway = await startTestGateway({
    customers: 60,
    now: () => testNow() + aheadMs,
    upstream: { breaker: { threshold: 0.99 } },
    ...options,
  });
  const ask = async <P>(as: string | Viewer | null, document: string): Promise<Asked<P>> => {
    const { data, errors } = await gateway.run<Record<string, (P & Payload) | null>, never>(as, document);
    return {
      payload: Object.values(data ?? {})[0] ?? null,
      codes: codesOf({ errors }),
      hints: errors?.[0]?.extensions ?? {},
    };
  };
  const follow = async (as: string, id: string): Promise<Told> => {
    const { data } = await gateway.run<{ operation: Told }, never>(
      as,
      `{ ${OPERATION.replace('operation', `operation(id: "${id}")`)} }`,
    );
    if (!data?.operation) throw new Error('no such operation');
    return data.operation;
  };
  return {
    ...gateway,
    ask,
    done: async <P>(as: string, document: string) => {
      const { payload, codes, hints } = await ask<P>(as, document);
      const operation = payload?.operation;
      if (!payload || !operation) throw new Error(JSON.stringify({ codes, hints }));
      return { ...payload, operation };
    },
    settle: async (as, id) => {
      await gateway.services.ledger.reconcile();
      const soon = await follow(as, id);
      aheadMs += SETTLED_AFTER_MS;
      await gateway.services.ledger.reconcile();
      return [soon.outcome, await follow(as, id)];
    },
    forward: (ms) => {
      aheadMs += ms;
    },
    effects: (operation) => gateway.sandbox.effects()[operation] ?? 0,
    calm: () => {
      gateway.sandbox.setFaults([]);
    },
  };
};
