import type { OrderElsewhere } from '../../src/graph/incentives/reconciliation/find-orders.ts';
import { addTo, agreeing, type Line, RULES, type StatementShape, type StatementSides, toPart } from './statement.ts';

const LINES_A_CUSTOMER = 10;
const SERVICES = ['hws.service.type.ec2', 'hws.service.type.vpc', 'hws.service.type.ebs'] as const;
const ANOTHER = 'another-customer';

/** Nine orders of a customer, and what it used without an order. */
const lineAt = (index: number): Line => {
  const [customer, number] = [Math.floor(index / LINES_A_CUSTOMER), index % LINES_A_CUSTOMER];
  return {
    customerId: `customer-${customer}`,
    service: SERVICES[index % SERVICES.length] ?? '',
    orderId: number === 0 ? null : `CS${String(index).padStart(10, '0')}`,
    amount: (50 + ((index * 7_919) % 90_000) / 100).toFixed(2),
  };
};

/** Two lines with the amount of one. */
const split = (line: Line): readonly Line[] => [{ ...line, amount: '40.12' }, addTo(line, -40.12)];

/** Lines that agree, in all the shapes in which they do: also several rows or several entries of one order. */
const agree: StatementShape['agree'] = (index) => {
  const line = lineAt(index);
  const sides = agreeing(line);
  const shapes: readonly StatementSides[] = [
    sides,
    { ...sides, stated: split(line) },
    { ...sides, computed: split(line) },
    {
      ...sides,
      computed: [{ ...line, amount: '40.12345678' }, addTo(line, -41), { ...line, amount: '0.87654322' }],
    },
  ];
  return { line: line.orderId === null ? null : line, sides: shapes[index % shapes.length] ?? sides };
};

const paidElsewhere = (line: Line, parts: readonly Line[]): OrderElsewhere => ({
  customerId: line.customerId,
  parts: parts.map(toPart),
  rules: parts.length === 0 ? null : RULES,
});

/** What can be wrong with the line of an order, by the least that there is. */
export const BY_ORDER: StatementShape = {
  agree,
  faults: [
    { reason: 'MISSING', plant: (line) => ({ ...agreeing(line), stated: [] }) },
    { reason: 'MISSING', plant: (line) => ({ ...agreeing(line), computed: [] }) },
    {
      reason: 'MISSING',
      plant: (line) => ({ ...agreeing(line), computed: [], elsewhere: paidElsewhere(line, []) }),
    },
    {
      reason: 'MISSING',
      plant: (line) => ({ ...agreeing(line), computed: [], elsewhere: paidElsewhere(line, [addTo(line, 0.01)]) }),
    },
    { reason: 'DOUBLED', plant: (line) => ({ ...agreeing(line), stated: [line, line] }) },
    { reason: 'DOUBLED', plant: (line) => ({ ...agreeing(line), stated: [...split(line), ...split(line)] }) },
    { reason: 'AMOUNT', plant: (line) => ({ ...agreeing(line), stated: [addTo(line, 0.01)] }) },
    { reason: 'AMOUNT', plant: (line) => ({ ...agreeing(line), stated: split(addTo(line, -0.01)) }) },
    { reason: 'PERIOD', plant: (line) => ({ ...agreeing(line), stated: [], ofOtherMonths: [line] }) },
    {
      reason: 'PERIOD',
      plant: (line) => ({ ...agreeing(line), computed: [], elsewhere: paidElsewhere(line, [line]) }),
    },
    {
      reason: 'ROUNDING',
      plant: (line) => ({ ...agreeing(line), stated: [{ ...line, amount: `${line.amount}004` }] }),
    },
    {
      reason: 'ROUNDING',
      plant: (line) => ({ ...agreeing(line), computed: [{ ...line, amount: `${line.amount}00004` }] }),
    },
    // The vendor has the order for another customer.
    {
      reason: 'FOREIGN',
      plant: (line) => ({
        ...agreeing(line),
        computed: [],
        elsewhere: { ...paidElsewhere(line, []), customerId: ANOTHER },
      }),
    },
    // A customer that the viewer does not have.
    {
      reason: 'FOREIGN',
      plant: (line) => ({
        ...agreeing(line),
        stated: [{ ...line, customerId: `foreign-${line.customerId}` }],
        computed: [],
      }),
    },
    // Both customers are compared: the row of one is the order of the other.
    { reason: 'FOREIGN', plant: (line) => ({ ...agreeing(line), stated: [{ ...line, customerId: 'customer-0' }] }) },
  ],
};
