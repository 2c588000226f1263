import { compareDecimals, type Money, sumMoney } from '../../common/index.ts';
import type { SigningEntityInvoices } from './entity.type.ts';
import type { Invoice } from './invoice.type.ts';

const isPositive = ({ amount }: { readonly amount: Money }): boolean => compareDecimals(amount.amount, '0') > 0;

/** Sums of invoices by the company that issued them, the largest first. */
export const entitiesOf = (
  invoices: readonly Pick<Invoice, 'signingEntityId' | 'amount'>[],
  currency: string,
): readonly SigningEntityInvoices[] => {
  const entities = [...Map.groupBy(invoices, ({ signingEntityId }) => signingEntityId)]
    .map(([signingEntityId, own]) => ({
      signingEntityId,
      count: own.length,
      amount: sumMoney(
        own.map(({ amount }) => amount),
        currency,
      ),
    }))
    .sort((a, b) => compareDecimals(b.amount.amount, a.amount.amount));
  const largest = entities.find(isPositive);
  return entities.map((entity) => ({
    ...entity,
    shownUnder: (isPositive(entity) ? entity : largest)?.signingEntityId ?? null,
  }));
};
