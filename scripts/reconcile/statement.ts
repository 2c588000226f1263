import { incentivesSchema } from '../../src/config/incentives.ts';
import type { ExceptionReason } from '../../src/graph/bills/index.ts';
import type { Consumption, Rules } from '../../src/graph/incentives/performance/performance.ts';
import type { StatementQuestion } from '../../src/graph/incentives/reconciliation/reconciliation.ts';
import type { StatementRow } from '../../src/graph/incentives/reconciliation/statement-rows.ts';
import { MONTH } from './planted.ts';

const CURRENCY = 'CNY';
const SERVICES = ['hws.service.type.ec2', 'hws.service.type.vpc', 'hws.service.type.ebs'] as const;
const RULES: Rules = { site: 'CHINA', policies: [], boundAgain: new Set(), settings: incentivesSchema.parse({}) };

interface Line {
  readonly customerId: string;
  readonly service: string;
  readonly amount: string;
}

interface Sides {
  /** Rows of the statement. */
  readonly stated: readonly Line[];
  readonly ofOtherMonths: readonly Line[];
  readonly computed: readonly Line[];
}

const agreeing = (line: Line): Sides => ({ stated: [line], ofOtherMonths: [], computed: [line] });

const addTo = ({ amount, ...line }: Line, more: number): Line => ({
  ...line,
  amount: (Number(amount) + more).toFixed(2),
});

/** Faults of a line of a statement, each as small as possible. */
const FAULTS: readonly { readonly reason: ExceptionReason; plant(line: Line): Sides }[] = [
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
  /** Customer and service → the reason that must be found; no other pair may be. */
  readonly expected: ReadonlyMap<string, ExceptionReason>;
}

export const pairOf = (customerId: string, service: string | null): string => `${customerId} ${service}`;

const toPart = ({ customerId, service, amount }: Line): Consumption => {
  const money = { amount, currency: CURRENCY };
  return {
    customerId,
    manager: null,
    service: { code: service, name: null },
    amount: money,
    money: [money],
    coupons: [],
    flexiCashCoupons: [],
  };
};

const toRow = ({ customerId, service, amount }: Line, index: number): StatementRow => ({
  line: index + 2,
  customerId,
  serviceTypeCode: service,
  performance: amount,
  incentive: null,
});

/** A statement by service with `lines` lines, and exceptions of every kind evenly spread among them. */
export const plantStatement = ({
  lines,
  exceptions,
}: {
  readonly lines: number;
  readonly exceptions: number;
}): PlantedStatement => {
  const expected = new Map<string, ExceptionReason>();
  const every = Math.max(1, Math.floor(lines / exceptions));
  const all = Array.from({ length: lines }, (_, index): Sides => {
    const line = {
      customerId: `customer-${Math.floor(index / SERVICES.length)}`,
      service: SERVICES[index % SERVICES.length] ?? '',
      amount: (10 + ((index * 7_919) % 90_000) / 100).toFixed(2),
    };
    const fault = index % every === 0 && expected.size < exceptions ? FAULTS[expected.size % FAULTS.length] : null;
    if (!fault) return agreeing(line);
    const sides = fault.plant(line);
    expected.set(pairOf((sides.stated[0] ?? line).customerId, line.service), fault.reason);
    return sides;
  });
  const rows = all.flatMap(({ stated }) => stated).map(toRow);
  return {
    question: {
      month: MONTH,
      statement: {
        rows,
        ofOtherMonths: all.flatMap(({ ofOtherMonths }) => ofOtherMonths).map(toRow),
        bad: [],
        byService: true,
        hasIncentive: false,
      },
      parts: all.flatMap(({ computed }) => computed).map(toPart),
      rules: RULES,
      tolerance: '0',
      foreign: new Set(rows.flatMap(({ customerId }) => (customerId.startsWith('foreign-') ? [customerId] : []))),
    },
    expected,
  };
};
