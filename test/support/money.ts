import { testNow } from './clock.ts';
import { type Options, startTestGateway, type TestGateway } from './gateway.ts';
import { emptySchema, type StoreKind } from './postgres.ts';

/** `npm run test:money` runs everything at full size. */
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
  /** Operation of the vendor, for which faults are planned. */
  readonly operation: string;
  /** The input field that names the account. */
  readonly about: 'customerId' | 'resellerId';
  /** Percentage of moves of this kind. */
  readonly share: number;
  targets(gateway: TestGateway): readonly string[];
  /** The change of the accounts. */
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

/** Every kind of write that moves money with the partner's credential alone. A new kind needs one entry. */
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

/** This number of moves of all kinds, in their shares, evenly mixed; many differ in their keys only. */
export const movesOf = (gateway: TestGateway, name: string, count: number): readonly Move[] => {
  const wheel = kinds.flatMap((kind) => Array<(typeof kinds)[number]>(MONEY_KINDS[kind].share).fill(kind));
  const targets = new Map(kinds.map((kind) => [kind, MONEY_KINDS[kind].targets(gateway)]));
  const used = new Map<string, number>();
  return Array.from({ length: count }, (_, at): Move => {
    // 37 and 100 have no common factor: all kinds come in every hundred, well mixed.
    const turn = wheel[(at * 37) % wheel.length] ?? 'ALLOCATE_FUNDS';
    const nth = used.get(turn) ?? 0;
    const own = targets.get(turn) ?? [];
    // Setting a budget twice hides whether the first write took effect, so each customer's budget is set once.
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

/**
 * Sends a move, again with the same key where the gateway advises a repetition; throws when the move never succeeds.
 */
export const send = async (gateway: TestGateway, move: Move, attempt = 1): Promise<Told> => {
  const { data, errors } = await ask(gateway, move);
  const told = data?.[MONEY_KINDS[move.kind].field]?.operation;
  if (told) return told;
  if (attempt < ATTEMPTS && errors?.[0]?.extensions.retryable === true) return send(gateway, move, attempt + 1);
  throw new Error(`${move.kind}: ${JSON.stringify(errors)}`);
};

/** Runs `lanes` at a time, in order. */
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

/** Balances at the vendor; budgets only of customers whose budget these moves have set. */
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

/** The balances after exactly these moves. */
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

/** Total of the partner's world; no move changes it. */
export const totalOf = ({ sandbox }: TestGateway): bigint => sandbox.partner(CHINA.partner).money().total;

export interface Figures {
  readonly [name: string]: number | string;
}

/** Prints the counts for a person to read. */
export const report = (what: string, figures: Figures): void => {
  if (!isFull) return;
  const texts = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`money: ${what}: ${texts.join(', ')}\n`);
};

interface MoneyGateway extends TestGateway {
  /** Moves the shared clock. */
  ahead(ms: number): void;
}

interface Settings {
  readonly schema: string;
  readonly customers?: number;
  readonly ledger?: Options['ledger'];
}

/** A gateway with short waits and a clock that the test moves. */
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
