import { Field, InputType } from 'type-graphql';
import { SITE_CURRENCY } from '../../config/index.ts';
import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { compareDecimals, roundDecimal } from './decimal.ts';
import type { Money } from './money.type.ts';
import { Currency, Decimal } from './scalars.ts';

@InputType({ description: 'An amount to move.' })
export class MoneyInput {
  @Field(() => Decimal, { description: 'Above 0, at most two decimals.' })
  amount!: string;

  @Field(() => Currency, { description: "The currency of the partner's site; any other is refused." })
  currency!: string;
}

const MAX_DECIMALS = 2;

/** The amount with two decimals. Throws BAD_USER_INPUT for an amount that the vendor would refuse. */
export const checkedAmount = (
  { amount, currency }: MoneyInput,
  { partner }: RequestContext,
  { max, argument = 'input.amount' }: { readonly max?: string; readonly argument?: string } = {},
): Money => {
  const refuse = (part: string, limit: string): GatewayError =>
    new GatewayError('BAD_USER_INPUT', { hints: { argument: `${argument}.${part}`, limit } });
  const siteCurrency = SITE_CURRENCY[partner.config.site];
  if (currency !== siteCurrency) throw refuse('currency', siteCurrency);
  const exact = roundDecimal(amount, MAX_DECIMALS);
  if (compareDecimals(amount, exact) !== 0) throw refuse('amount', `at most ${MAX_DECIMALS} decimals`);
  if (compareDecimals(exact, '0') <= 0) throw refuse('amount', 'above 0');
  if (max !== undefined && compareDecimals(exact, max) > 0) throw refuse('amount', `at most ${max}`);
  return { amount: exact, currency };
};
