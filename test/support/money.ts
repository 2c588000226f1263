import { testNow } from './clock.ts';
import { type Options, startTestGateway, type TestGateway } from './gateway.ts';
import { emptySchema, type StoreKind } from './postgres.ts';

/** `npm run test:money` runs everything at its full size. */
export const isFull = process.env.MONEY === 'full';

const CHINA = { as: 'chen.xia', partner: 'demo-cn', currency: 'CNY' } as const;
const INTERNATIONAL = { as: 'amara.okafor', partner: 'demo-intl', currency: 'USD' } as const;

/** Hundredths by account; the sandbox gives resellers as one sum. */
export type Accounts = Map<string, bigint>;

export interface Move {
  readonly kind: keyof typeof MONEY_KINDS;
  readonly key: string;
  readonly target: string;
  readonly cents: number;
}

interface MoneyKind {
  readonly as: string;
  readonly partner: string;
  readonly currency: string;
  readonly field: string;
  /** Of the vendor; faults are planned on it. */
  readonly operation: string;
  /** The field of the input that names whom it is about. */
  readonly about: 'customerId' | 'resellerId';
  /** How many of a hundred moves are of this kind. */
  readonly share: number;
  targets(gateway: TestGateway): readonly string[];
  /** What it does to the accounts. */
  apply(accounts: Accounts, move: Move): void;
}

const add = (accounts: Accounts, account: string, cents: number): void => {
  accounts.set(account, (accounts.get(account) ?? 0n) + BigInt(cents));
};

const between =
  (from: (target: string) => string, to: (target: string) => string) =>
  (accounts: Accounts, { target, cents }: Move): void => {
    add(accounts, from(target), -cents);
    add(accounts, to(target), cents);
  };

const purse = () => 'purse';
const customer = (id: string) => `customer/${id}`;
const resellers = () => 'resellers';

const resale = ({ sandbox }: TestGateway): readonly string[] =>
  sandbox
    .partner(CHINA.partner)
    .customers()
    .filter(({ association_type: type, balance }) => type === '2' && balance > 10_000_00n && balance < 10n ** 12n)
    .map(({ customer_id: id }) => id);

const resellerIds = ({ sandbox }: TestGateway) => sandbox.partner(CHINA.partner).resellerIds;

/** Every kind of write that moves money at the partner's word alone. A new one joins with a line. */
export const MONEY_KINDS = {
  ALLOCATE_FUNDS: {
    ...CHINA,
    field: 'allocateFunds',
    operation: 'UpdateCustomerAccountAmount',
    about: 'customerId',
    share: 50,
    targets: resale,
    apply: between(purse, customer),
  },
  RECLAIM_FUNDS: {
    ...CHINA,
    field: 'reclaimFunds',
    operation: 'ReclaimToPartnerAccount',
    about: 'customerId',
    share: 25,
    targets: resale,
    apply: between(customer, purse),
  },
  ALLOCATE_TO_RESELLER: {
    ...CHINA,
    field: 'allocateToReseller',
    operation: 'UpdateIndirectPartnerAccount',
    about: 'resellerId',
    share: 14,
    targets: resellerIds,
    apply: between(purse, resellers),
  },
  RECLAIM_FROM_RESELLER: {
    ...CHINA,
    field: 'reclaimFromReseller',
    operation: 'ReclaimIndirectPartnerAccount',
    about: 'resellerId',
    share: 10,
    targets: resellerIds,
    apply: between(resellers, purse),
  },
  SET_BUDGET: {
    ...INTERNATIONAL,
    field: 'setBudget',
    operation: 'UpdateSubCustomerBudget',
    about: 'customerId',
    share: 1,
    targets: ({ sandbox }) =>
      sandbox
        .partner(INTERNATIONAL.partner)
        .customers()
        .filter(({ association_type: type }) => type === '3')
        .map(({ customer_id: id }) => id),
    apply: (accounts, { target, cents }) => accounts.set(`budget/${target}`, BigInt(cents)),
  },
} as const satisfies Readonly<Record<string, MoneyKind>>;

const kinds = Object.keys(MONEY_KINDS) as (keyof typeof MONEY_KINDS)[];

/** So many moves of all kinds, in their shares, dealt out evenly; many are alike but for their keys. */
export const movesOf = (gateway: TestGateway, name: string, count: number): readonly Move[] => {
  const wheel = kinds.flatMap((kind) => Array<(typeof kinds)[number]>(MONEY_KINDS[kind].share).fill(kind));
  const targets = new Map(kinds.map((kind) => [kind, MONEY_KINDS[kind].targets(gateway)]));
  const used = new Map<string, number>();
  return Array.from({ length: count }, (_, at): Move => {
    // 37 and 100 have no common factor: all kinds come in every hundred, well mixed.
    const turn = wheel[(at * 37) % wheel.length] ?? 'ALLOCATE_FUNDS';
    const nth = used.get(turn) ?? 0;
    const own = targets.get(turn) ?? [];
    // A budget that is set again hides whether it was set before: each customer's is set once.
    const kind = turn === 'SET_BUDGET' && nth >= own.length ? 'ALLOCATE_FUNDS' : turn;
    used.set(turn, nth + 1);
    const list = targets.get(kind) ?? [];
    return { kind, key: `${name}-${at}`, target: list[nth % list.length] ?? '', cents: 100 + (at % 13) };
  });
};

export interface Told {
  readonly id: string;
  readonly outcome: string;
  readonly transactionId: string | null;
}

export const documentOf = ({ kind, key, target, cents }: Move, more = ''): string => {
  const { field, about, currency } = MONEY_KINDS[kind];
  return `mutation { ${field}(input: { idempotencyKey: "${key}", ${about}: "${target}",
    amount: { amount: "${(cents / 100).toFixed(2)}", currency: "${currency}" } ${more} }) {
    operation { id: operationId outcome transactionId } } }`;
};

export const ask = (gateway: TestGateway, move: Move, more = '') =>
  gateway.run<Record<string, { operation: Told }>, never>(MONEY_KINDS[move.kind].as, documentOf(move, more));

const ATTEMPTS = 5;

/** Asks for a move, again with the same key where the gateway says that this helps; throws when nothing comes of it. */
export const send = async (gateway: TestGateway, move: Move, attempt = 1): Promise<Told> => {
  const { data, errors } = await ask(gateway, move);
  const told = data?.[MONEY_KINDS[move.kind].field]?.operation;
  if (told) return told;
  if (attempt < ATTEMPTS && errors?.[0]?.extensions.retryable === true) return send(gateway, move, attempt + 1);
  throw new Error(`${move.kind}: ${JSON.stringify(errors)}`);
};

/** So many at a time, in order. */
export const inLanes = async <T, R>(
  lanes: number,
  tasks: readonly T[],
  run: (task: T, at: number) => Promise<R>,
): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < tasks.length; at = next++) results[at] = await run(tasks[at] as T, at);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
};

/** Where the money is at the vendor; budgets of those that these moves have set. */
export const accountsOf = async (gateway: TestGateway, moves: readonly Move[] = []): Promise<Accounts> => {
  const { sandbox, services } = gateway;
  const china = sandbox.partner(CHINA.partner);
  const accounts: Accounts = new Map([
    ['purse', china.purse()],
    ['resellers', china.money().resellers],
  ]);
  for (const { customer_id: id, balance } of china.customers()) accounts.set(customer(id), balance);
  const { upstream } = services.partner(INTERNATIONAL.partner);
  for (const { kind, target } of moves) {
    if (kind !== 'SET_BUDGET') continue;
    const { budget_amount: amount } = await upstream.call('ShowSubCustomerBudget', { customer_id: target });
    accounts.set(`budget/${target}`, BigInt(Math.round(Number(amount ?? 0) * 100)));
  }
  return accounts;
};

/** What the accounts must hold when exactly these moves have happened. */
export const after = (before: Accounts, moves: readonly Move[]): Accounts => {
  const accounts = new Map(before);
  for (const move of moves) MONEY_KINDS[move.kind].apply(accounts, move);
  return accounts;
};

/** Writes of these kinds that took effect at the vendor. */
export const effectsAt = ({ sandbox }: TestGateway): number => {
  const effects = sandbox.effects();
  return kinds.reduce((sum, kind) => sum + (effects[MONEY_KINDS[kind].operation] ?? 0), 0);
};

/** All that the partner's world holds; no move changes it. */
export const totalOf = ({ sandbox }: TestGateway): bigint => sandbox.partner(CHINA.partner).money().total;

export interface Figures {
  readonly [name: string]: number | string;
}

/** Says what was counted, where a person looks. */
export const report = (what: string, figures: Figures): void => {
  if (!isFull) return;
  const texts = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`money: ${what}: ${texts.join(', ')}\n`);
};

interface MoneyGateway extends TestGateway {
  /** Moves the one clock on. */
  ahead(ms: number): void;
}

interface Settings {
  readonly schema: string;
  readonly customers?: number;
  readonly ledger?: Options['ledger'];
}

/** A gateway that does not wait long, with a clock that can be moved. */
export const startMoneyGateway = async (
  kind: StoreKind,
  { schema, customers = 200, ledger }: Settings,
): Promise<MoneyGateway> => {
  let aheadMs = 0;
  const store = kind === 'PostgreSQL' ? await emptySchema(schema) : null;
  const gateway = await startTestGateway({
    customers,
    ledger,
    now: () => testNow() + aheadMs,
    upstream: { timeouts: { headersMs: 1_000 }, breaker: { size: 5_000, minimumCalls: 5_000 } },
    adjust: (config) => ({ ...config, ...(store ? { store } : {}) }),
  });
  return {
    ...gateway,
    ahead: (ms) => {
      aheadMs += ms;
    },
  };
};
