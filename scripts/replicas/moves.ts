import type { Vendor } from './vendor.ts';
import { effectName } from './vendor.ts';

/** A write with its key. No two writes of a run have the same amount, so that each effect at the vendor belongs to one key. */
export interface Move {
  readonly partner: string;
  readonly key: string;
  readonly field: 'allocateFunds' | 'reclaimFunds' | 'setBudget';
  readonly effect: string;
  readonly document: string;
}

const SHAPES = {
  allocateFunds: { operation: 'UpdateCustomerAccountAmount', currency: 'CNY' },
  reclaimFunds: { operation: 'ReclaimToPartnerAccount', currency: 'CNY' },
  setBudget: { operation: 'UpdateSubCustomerBudget', currency: 'USD' },
} as const;

const CHINA = 'demo-cn';
/** A customer with a larger balance can return funds during the whole run. */
const RICH_CENTS = 10_000_00n;

const targetsAt = ({ sandbox }: Vendor, partner: string): readonly string[] =>
  sandbox
    .partner(partner)
    .customers()
    .filter(({ association_type: type, balance, is_frozen: frozen }) =>
      partner === CHINA ? type === '2' && balance > RICH_CENTS : type === '3' && frozen === 0,
    )
    .map(({ customer_id: id }) => id);

/** Makes the moves of a run, one after the other. */
export const createMoves = (vendor: Vendor) => {
  const targets = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  return {
    /** Null when every customer of the partner has been used: a second write of a state would hide the first. */
    next(partner: string): Move | null {
      const own = targets.get(partner) ?? targetsAt(vendor, partner);
      targets.set(partner, own);
      const nth = counts.get(partner) ?? 0;
      counts.set(partner, nth + 1);
      const isMoney = partner === CHINA;
      if (!isMoney && nth >= own.length) return null;
      const field = isMoney ? (nth % 3 === 2 ? 'reclaimFunds' : 'allocateFunds') : 'setBudget';
      const { operation, currency } = SHAPES[field];
      const customerId = own[nth % own.length] ?? '';
      const cents = 100 + nth;
      const key = `${partner}/${nth}`;
      const money = `{ amount: "${(cents / 100).toFixed(2)}", currency: "${currency}" }`;
      return {
        partner,
        key,
        field,
        effect: effectName(operation, customerId, cents),
        document: `mutation { ${field}(input: { idempotencyKey: "${key}", customerId: "${customerId}", amount: ${money} }) {
          operation { outcome } } }`,
      };
    },
  };
};

export type Moves = ReturnType<typeof createMoves>;
