import type { Sandbox } from '../../src/sandbox/index.ts';
import type { Person } from './identity.ts';

interface Question {
  readonly query: string;
  /** Ids in the answer that this viewer may not see. */
  foreignIn(data: Readonly<Record<string, unknown>> | null): readonly string[];
}

interface List {
  readonly nodes: readonly { readonly customerId: string | null; readonly idempotencyKey?: string }[];
}

const nodesOf = (data: Readonly<Record<string, unknown>> | null, field: string): List['nodes'] =>
  (data?.[field] as List | null | undefined)?.nodes ?? [];

/** Rows that each viewer may see, from the sandbox's own data. */
export const createRows = (sandbox: Sandbox, everybody: readonly Person[]) => {
  const partners = [...new Set(everybody.map(({ partner }) => partner))];
  const owned = new Map(partners.map((partner) => [partner, sandbox.partner(partner).customers()]));
  const ids = (partner: string): readonly string[] => (owned.get(partner) ?? []).map(({ customer_id: id }) => id);
  const known = new Set(partners.flatMap(ids));

  const visibleTo = (person: Person): ReadonlySet<string> => {
    const { partner, kind, roles, accountName, customerId } = person;
    if (kind === 'customer') return new Set(customerId ? [customerId] : []);
    if (kind === 'reseller') return new Set();
    if (kind === 'service' || !roles.every((role) => role === 'ACCOUNT_MANAGER')) return new Set(ids(partner));
    const managed = (owned.get(partner) ?? []).filter(({ account_managers: managers }) =>
      managers?.some(({ account_name: name }) => name === accountName),
    );
    return new Set(managed.map(({ customer_id: id }) => id));
  };
  const visible = new Map(everybody.map((person) => [person.accountName, visibleTo(person)]));

  /** A reseller's customers are in no list of the partner's own; of those, a reseller may see none. */
  const isForeign = ({ accountName, kind }: Person, id: string): boolean =>
    kind === 'reseller' ? known.has(id) : !visible.get(accountName)?.has(id);

  const customers = (person: Person): Question => ({
    query: '{ customers(first: 20) { totalCount nodes { customerId accountName } } }',
    foreignIn: (data) =>
      nodesOf(data, 'customers').flatMap(({ customerId }) =>
        customerId !== null && isForeign(person, customerId) ? [`customer ${customerId}`] : [],
      ),
  });

  const operations = ({ partner }: Person): Question => ({
    query: '{ operations(first: 10) { nodes { customerId idempotencyKey } } }',
    foreignIn: (data) =>
      nodesOf(data, 'operations').flatMap(({ idempotencyKey: key = '' }) =>
        key.startsWith(`${partner}/`) ? [] : [`operation ${key}`],
      ),
  });

  /** A query for a customer of another partner by its id. */
  const stranger = ({ partner }: Person, random: number): Question => {
    const others = partners.filter((other) => other !== partner).flatMap(ids);
    const id = others[Math.floor(random * others.length)] ?? '';
    return {
      query: `{ customer(id: "${id}") { customerId accountName } }`,
      foreignIn: (data) => (data?.customer ? [`customer ${id}`] : []),
    };
  };

  return {
    /** The query of a client; `random`, from 0 to 1, selects it. */
    question: (person: Person, random: number): Question => {
      if (random < 0.5) return customers(person);
      return random < 0.8 ? operations(person) : stranger(person, (random - 0.8) * 5);
    },
  };
};

export type Rows = ReturnType<typeof createRows>;
