import { incentivesSchema } from '../../src/config/incentives.ts';
import type { ExceptionReason } from '../../src/graph/bills/index.ts';
import type { Consumption, Rules } from '../../src/graph/incentives/performance/performance.ts';
import type { OrderElsewhere } from '../../src/graph/incentives/reconciliation/find-orders.ts';
import type { StatementQuestion } from '../../src/graph/incentives/reconciliation/reconciliation.ts';
import type { StatementRow } from '../../src/graph/incentives/reconciliation/statement-rows.ts';
import { MONTH } from './planted.ts';

const CURRENCY = 'CNY';
const SERVICES = ['hws.service.type.ec2', 'hws.service.type.vpc', 'hws.service.type.ebs'] as const;
export const RULES: Rules = {
  site: 'CHINA',
  policyOf: new Map(),
  boundAgain: new Set(),
  settings: incentivesSchema.parse({}),
};

export interface Line {
  readonly customerId: string;
  readonly service: string;
  /** Null in a statement without orders, and for what has none. */
  readonly orderId: string | null;
  readonly amount: string;
}

export interface StatementSides {
  /** Rows of the statement. */
  readonly stated: readonly Line[];
  readonly ofOtherMonths: readonly Line[];
  readonly computed: readonly Line[];
  /** The line's order, where the vendor has it for another customer or in another month. */
  readonly elsewhere?: OrderElsewhere;
}

export interface StatementFault {
  readonly reason: ExceptionReason;
  plant(line: Line): StatementSides;
}

export const agreeing = (line: Line): StatementSides => ({ stated: [line], ofOtherMonths: [], computed: [line] });

export const addTo = ({ amount, ...line }: Line, more: number): Line => ({
  ...line,
  amount: (Number(amount) + more).toFixed(2),
});

/** Faults of a line of a statement, each as small as possible. */
const FAULTS: readonly StatementFault[] = [
  { reason: 'MISSING', plant: (line) => ({ ...agreeing(line), stated: [] }) },
  { reason: 'MISSING', plant: (line) => ({ ...agreeing(line), computed: [] }) },
  { reason: 'DOUBLED', plant: (line) => ({ ...agreeing(line), stated: [line, line] }) },
  { reason: 'AMOUNT', plant: (line) => ({ ...agreeing(line), stated: [addTo(line, 0.01)] }) },
  { reason: 'PERIOD', plant: (line) => ({ ...agreeing(line), stated: [], ofOtherMonths: [line] }) },
  {
    reason: 'ROUNDING',
    plant: (line) => ({ ...agreeing(line), stated: [{ ...line, amount: `${line.amount}004` }] }),
  },
  {
    reason: 'FOREIGN',
    plant: (line) => ({
      ...agreeing(line),
      stated: [{ ...line, customerId: `foreign-${line.customerId}` }],
      computed: [],
    }),
  },
];

export interface PlantedStatement {
  readonly question: StatementQuestion;
  /** Customer, service and order → the reason that must be found; nothing else may be. */
  readonly expected: ReadonlyMap<string, ExceptionReason>;
}

interface Pair {
  readonly customerId: string;
  readonly serviceTypeCode: string | null;
  readonly orderId: string | null;
}

export const pairOf = ({ customerId, serviceTypeCode, orderId }: Pair): string =>
  [customerId, serviceTypeCode, orderId].join(' ');

const pairsIn = ({ stated, computed, ofOtherMonths }: StatementSides): readonly string[] =>
  [...stated, ...computed, ...ofOtherMonths].map(({ service, ...line }) =>
    pairOf({ ...line, serviceTypeCode: service }),
  );

export const toPart = ({ customerId, service, orderId, amount }: Line): Consumption => {
  const money = { amount, currency: CURRENCY };
  return {
    customerId,
    manager: null,
    service: { code: service, name: null },
    orderId,
    amount: money,
    money: [money],
    coupons: [],
    flexiCashCoupons: [],
  };
};

const toRow = ({ customerId, service, orderId, amount }: Line, index: number): StatementRow => ({
  line: index + 2,
  customerId,
  serviceTypeCode: service,
  orderId,
  performance: amount,
  incentive: null,
});

interface StatementPlan {
  readonly lines: number;
  readonly exceptions: number;
}

/** The n-th line of a statement by service. */
const lineAt = (index: number): Line => ({
  customerId: `customer-${Math.floor(index / SERVICES.length)}`,
  service: SERVICES[index % SERVICES.length] ?? '',
  orderId: null,
  amount: (10 + ((index * 7_919) % 90_000) / 100).toFixed(2),
});

/** How the lines of a statement look. */
export interface StatementShape {
  readonly faults: readonly StatementFault[];
  /** The n-th line and the sides on which it is. Null for a line in which no fault is planted. */
  agree(index: number): { readonly line: Line | null; readonly sides: StatementSides };
}

const BY_SERVICE: StatementShape = {
  faults: FAULTS,
  agree: (index) => ({ line: lineAt(index), sides: agreeing(lineAt(index)) }),
};

/** A statement with `lines` lines, and exceptions of every kind evenly spread among them. */
export const plantStatement = (
  { lines, exceptions }: StatementPlan,
  { faults, agree }: StatementShape = BY_SERVICE,
): PlantedStatement => {
  const expected = new Map<string, ExceptionReason>();
  const every = Math.max(1, Math.floor(lines / exceptions));
  const elsewhere = new Map<string, OrderElsewhere>();
  let planted = 0;
  const all = Array.from({ length: lines }, (_, index): StatementSides => {
    const { line, sides: agreed } = agree(index);
    const isNext = index >= planted * every && expected.size < exceptions;
    const fault = isNext ? faults[planted % faults.length] : null;
    if (!line || !fault) return agreed;
    planted += 1;
    const sides = fault.plant(line);
    for (const pair of pairsIn(sides)) expected.set(pair, fault.reason);
    if (line.orderId !== null && sides.elsewhere) elsewhere.set(line.orderId, sides.elsewhere);
    return sides;
  });
  const rows = all.flatMap(({ stated }) => stated).map(toRow);
  const ofOtherMonths = all.flatMap(({ ofOtherMonths }) => ofOtherMonths).map(toRow);
  const ordered = [...rows, ...ofOtherMonths].filter(({ orderId }) => orderId !== null);
  return {
    question: {
      month: MONTH,
      statement: {
        rows,
        ofOtherMonths,
        bad: [],
        byService: true,
        customersByOrder: new Set(ordered.map(({ customerId }) => customerId)),
        hasIncentive: false,
      },
      parts: all.flatMap(({ computed }) => computed).map(toPart),
      rules: RULES,
      tolerance: '0',
      foreign: new Set(rows.flatMap(({ customerId }) => (customerId.startsWith('foreign-') ? [customerId] : []))),
      elsewhere,
    },
    expected,
  };
};
