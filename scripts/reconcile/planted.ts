import type { ExceptionReason } from '../../src/graph/bills/reconciliation/decide-reason.ts';
import type { BilledLine, LedgerPayment, OrderedAmount, Sides } from '../../src/graph/bills/reconciliation/sides.ts';

export const MONTH = '2026-09';

type Sort = 'plain' | 'split' | 'eightDecimals' | 'refund' | 'paidHere' | 'coupon';

/** Kinds of orders whose sides agree. */
const SORTS: readonly Sort[] = ['plain', 'split', 'eightDecimals', 'refund', 'paidHere', 'coupon'];

interface Group {
  readonly order: OrderedAmount | null;
  readonly lines: readonly BilledLine[];
  readonly payments: readonly LedgerPayment[];
}

type Whole = Group & { readonly order: OrderedAmount };

const centsOf = (number: number): string => (100 + (number % 900_000) / 100).toFixed(2);

const amountsOf = (sort: Sort, cents: string): readonly string[] => {
  const [whole = '0', part = '00'] = cents.split('.');
  if (sort === 'split') return ['40.00', `${Number(whole) - 40}.${part}`];
  if (sort === 'eightDecimals') return ['40.12345678', `${Number(whole) - 41}.${part}`, '0.87654322'];
  return [cents];
};

const agreeing = (number: number, customerId: string): Whole => {
  const sort = SORTS[number % SORTS.length] ?? 'plain';
  const id = `CS${String(number).padStart(10, '0')}`;
  const sign = sort === 'refund' ? '-' : '';
  const cents = centsOf(number * 7_919);
  const lines = amountsOf(sort, cents).map((amount, at) => ({
    id: `${id}-${at}`,
    customerId,
    orderId: id,
    amount: `${sign}${amount}`,
  }));
  const due = sort === 'coupon' ? (Number(cents) - 10).toFixed(2) : `${sign}${cents}`;
  const order = {
    id,
    customerId,
    amount: `${sign}${cents}`,
    due,
    paidOn: `${MONTH}-${String((number % 28) + 1).padStart(2, '0')}`,
  };
  const isPaidHere = sort === 'paidHere' || sort === 'coupon';
  return { order, lines, payments: isPaidHere ? [{ operationId: `op-${id}`, orderId: id, amount: due }] : [] };
};

const withAmount = (line: BilledLine | undefined, amount: string): readonly BilledLine[] =>
  line ? [{ ...line, amount }] : [];

/** Faults of an order, on the side of the bill and on that of the ledger. */
const FAULTS: readonly { readonly reason: ExceptionReason; plant(group: Whole): Group }[] = [
  { reason: 'MISSING', plant: (group) => ({ ...group, lines: [] }) },
  { reason: 'MISSING', plant: (group) => ({ ...group, order: null, payments: [] }) },
  { reason: 'DOUBLED', plant: (group) => ({ ...group, lines: [...group.lines, ...group.lines] }) },
  {
    reason: 'DOUBLED',
    plant: (group) => ({
      ...group,
      lines: [...group.lines, ...group.lines.map((line) => ({ ...line, id: `${line.id}B` }))],
    }),
  },
  {
    reason: 'AMOUNT',
    plant: ({ order, lines: [line], ...rest }) => ({
      ...rest,
      order,
      lines: withAmount(line, (Number(order.amount) + 0.01).toFixed(2)),
    }),
  },
  {
    reason: 'AMOUNT',
    plant: ({ order, lines: [line], ...rest }) => ({
      ...rest,
      order,
      lines: withAmount(line, `${(Number(order.amount) + 0.01).toFixed(2)}4`),
    }),
  },
  { reason: 'PERIOD', plant: ({ order, ...rest }) => ({ ...rest, order: { ...order, paidOn: '2026-08-31' } }) },
  {
    reason: 'ROUNDING',
    plant: ({ order, lines: [line], ...rest }) => ({ ...rest, order, lines: withAmount(line, `${order.amount}00004`) }),
  },
  {
    reason: 'FOREIGN',
    plant: ({ lines, ...rest }) => ({ ...rest, lines: lines.map((line) => ({ ...line, customerId: 'another' })) }),
  },
  {
    reason: 'FOREIGN',
    plant: ({ order, ...rest }) => ({ ...rest, payments: [], order: { ...order, customerId: 'another' } }),
  },
  {
    reason: 'AMOUNT',
    plant: ({ order, ...rest }) => ({
      ...rest,
      order,
      payments: [{ operationId: 'one', orderId: order.id, amount: (Number(order.due) + 5).toFixed(2) }],
    }),
  },
  {
    reason: 'DOUBLED',
    plant: ({ order, ...rest }) => ({
      ...rest,
      order,
      payments: ['one', 'two'].map((operationId) => ({ operationId, orderId: order.id, amount: order.due })),
    }),
  },
];

export interface Planted {
  readonly months: readonly Sides[];
  readonly lines: number;
  /** Order → the reason that must be found; no other order may be. */
  readonly expected: ReadonlyMap<string, ExceptionReason>;
}

const ORDERS_A_CUSTOMER = 50;

/** Months of many customers with at least `lines` entries, and exceptions of every kind evenly spread among them. */
export const plantExceptions = ({
  lines: wanted,
  exceptions,
}: {
  readonly lines: number;
  readonly exceptions: number;
}): Planted => {
  const expected = new Map<string, ExceptionReason>();
  const months: Sides[] = [];
  const every = Math.max(1, Math.floor(wanted / 1.6 / exceptions));
  let lines = 0;
  let number = 0;
  while (lines < wanted || expected.size < exceptions) {
    const customerId = `customer-${months.length}`;
    const groups = Array.from({ length: ORDERS_A_CUSTOMER }, (): Group => {
      number += 1;
      const group = agreeing(number, customerId);
      const fault =
        number % every === 0 && expected.size < exceptions ? FAULTS[expected.size % FAULTS.length] : undefined;
      if (!fault) return group;
      expected.set(group.order.id, fault.reason);
      return fault.plant(group);
    });
    const billed = groups.flatMap((group) => group.lines);
    lines += billed.length;
    months.push({
      customerId,
      month: MONTH,
      billed,
      ordered: groups.flatMap(({ order }) => order ?? []),
      paid: groups.flatMap(({ payments }) => payments),
      billedUntil: `${MONTH}-30`,
    });
  }
  return { months, lines, expected };
};
