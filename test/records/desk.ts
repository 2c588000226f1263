import { expect } from '@jest/globals';
import { type ExecutionResult, getNamedType, isObjectType } from 'graphql';
import type { Config } from '../../src/config/index.ts';
import type { Viewer } from '../../src/identity/index.ts';
import { testNow } from '../support/clock.ts';
import { codesOf, type Options, startTestGateway, type TestGateway } from '../support/gateway.ts';
import { gatewaySchema } from '../support/schema.ts';

type Data = Readonly<Record<string, unknown>>;

/** A record in an answer. */
export type Answered = Data & { readonly id: string; readonly version: number; readonly state: string };

/** Names a record in the version that was read, as changes of it require. */
export const at = ({ id, version }: Answered) => ({ id, expectedVersion: version });

export interface Refusal {
  readonly code: unknown;
  readonly rule?: unknown;
  readonly argument?: unknown;
  readonly limit?: unknown;
}

const capitalize = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** A gateway whose clock the test advances, with functions that change records through the graph. */
export interface Desk {
  readonly gateway: TestGateway;
  /** Advances the clock. */
  forward(ms: number): void;
  now(): number;
  ask(as: string | Viewer, query: string): Promise<Data>;
  try(as: string | Viewer, mutation: string, input: Data, shown?: string): Promise<ExecutionResult>;
  /** Runs a mutation that must succeed and returns the record; `shown` adds fields to id, version and state. */
  change(as: string | Viewer, mutation: string, input: Data, shown?: string): Promise<Answered>;
  /** Runs a mutation that must be refused and returns the error's extensions. */
  refused(as: string | Viewer, mutation: string, input: Data): Promise<Refusal>;
  close(): Promise<void>;
}

export const openDesk = async (options: Options = {}): Promise<Desk> => {
  let moved = 0;
  let keys = 0;
  const start = testNow();
  const now = (): number => start + moved;
  const gateway = await startTestGateway({ customers: 60, ...options, now });

  const attempt: Desk['try'] = (as, mutation, input, shown = '') => {
    const type = `${capitalize(mutation)}Input`;
    keys += 1;
    const field = recordFieldOf(options, mutation);
    return gateway.run(
      as,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${field} { id: ${field}Id version state ${shown} } } }`,
      { input: { idempotencyKey: `desk-${keys}`, ...named(field, input) } },
    );
  };

  return {
    gateway,
    now,
    forward: (ms) => {
      moved += ms;
    },
    ask: async (as, query) => {
      const { data, errors } = await gateway.run(as, query);
      expect(errors).toBeUndefined();
      return data as Data;
    },
    try: attempt,
    change: async (as, mutation, input, shown) => {
      const { data, errors } = await attempt(as, mutation, input, shown);
      expect(errors).toBeUndefined();
      const payload = (data as Data)[mutation] as Readonly<Record<string, Answered>>;
      const [record] = Object.values(payload);
      if (!record) throw new Error(`${mutation} answered no record`);
      return record;
    },
    refused: async (as, mutation, input) => {
      const result = await attempt(as, mutation, input);
      const [code] = codesOf(result);
      const { rule, argument, limit } = result.errors?.[0]?.extensions ?? {};
      return {
        code,
        ...(rule === undefined ? {} : { rule }),
        ...(argument === undefined ? {} : { argument }),
        ...(limit === undefined ? {} : { limit }),
      };
    },
    close: () => gateway.close(),
  };
};

/** Renames `id` in the input to the kind's own argument, such as `kiteId`. */
const named = (field: string, { id, ...rest }: Data): Data =>
  id === undefined ? rest : { ...rest, [`${field}Id`]: id };

/** Name of the only field in the payload of a mutation. */
const recordFieldOf = ({ recordKinds }: Options, mutation: string): string => {
  const type = gatewaySchema(recordKinds).getMutationType()?.getFields()[mutation]?.type;
  const payload = type && getNamedType(type);
  const [field] = isObjectType(payload) ? Object.keys(payload.getFields()) : [];
  if (!field) throw new Error(`no mutation is called ${mutation}`);
  return field;
};

/** The configuration with other settings of kinds of records, for each partner by its id. */
export const withKindSettings =
  (kindsOf: (partnerId: string) => Config['partners'][number]['records']['kinds']) =>
  (config: Config): Config => ({
    ...config,
    partners: config.partners.map((partner) => ({
      ...partner,
      records: { ...partner.records, kinds: { ...partner.records.kinds, ...kindsOf(partner.id) } },
    })),
  });

/** Id of one customer for each account manager. */
export const customersOf = async (desk: Desk, ...managers: readonly string[]): Promise<readonly string[]> =>
  Promise.all(
    managers.map(async (manager) => {
      const { customers } = await desk.ask(manager, '{ customers(first: 1) { nodes { id: customerId } } }');
      const [first] = (customers as { nodes: { id: string }[] }).nodes;
      if (!first) throw new Error(`${manager} has no customer`);
      return first.id;
    }),
  );
