import { Field, ObjectType } from 'type-graphql';
import { SITE_CURRENCY } from '../../config/index.ts';
import type { ShownQuote } from '../../ledger/operations/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { DateTime, Money } from '../common/index.ts';

@ObjectType({ description: 'A price that the vendor named for a write. It can change until it is paid.' })
export class WriteQuote {
  @Field(() => Money, { description: 'The price; of several objects, the sum.' })
  amount!: Money;

  @Field(() => DateTime, { description: 'When the vendor was asked.' })
  quotedAt!: string;
}

export const toQuote = (
  quote: ShownQuote | null | undefined,
  { partner: { config } }: RequestContext,
): WriteQuote | null =>
  quote ? { amount: { amount: quote.amount, currency: SITE_CURRENCY[config.site] }, quotedAt: quote.at } : null;
