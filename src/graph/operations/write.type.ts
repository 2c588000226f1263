import { Field, InputType, ObjectType } from 'type-graphql';
import { SITE_CURRENCY } from '../../config/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { PlannedChange as Change, DryRunResult, WriteResult } from '../../request/writes/definition.ts';
import { Money } from '../common/index.ts';
import { Operation, toOperation } from './operation.type.ts';
import { PlannedChange } from './planned-change.type.ts';
import { toQuote, WriteQuote } from './quote.type.ts';

/** Fields of all inputs of writes to the vendor. */
@InputType()
export abstract class WriteInput {
  @Field(() => String, {
    description:
      '1 to 255 characters. Use a new key for every write and the same key for every attempt at it: the write happens ' +
      'once, however often the request is sent.',
  })
  idempotencyKey!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Runs every check, returns the expected effect in `preview` and writes nothing.',
  })
  dryRun!: boolean;
}

@ObjectType({ description: 'Expected effect of a write that passed every check at this moment.' })
export class WritePreview {
  @Field(() => Money, {
    nullable: true,
    description: 'Amount that the write would move; null where it moves no money.',
  })
  amount!: Money | null;

  @Field(() => Boolean, { description: 'Whether a second member would have to agree first.' })
  needsApproval!: boolean;

  @Field(() => Money, {
    nullable: true,
    description:
      'Amount that the member could still move today after the write; null where the roles have no daily limit.',
  })
  leftToday!: Money | null;

  @Field(() => [PlannedChange], { description: 'Changes that the write would make.' })
  changes!: readonly Change[];

  @Field(() => WriteQuote, { nullable: true, description: 'Price that the vendor named; null where it names none.' })
  quote!: WriteQuote | null;
}

/** Fields of the payloads of all writes. */
@ObjectType()
export abstract class WritePayload {
  @Field(() => Operation, {
    nullable: true,
    description: 'Current state of the write in the ledger; null after a dry run.',
  })
  operation!: Operation | null;

  @Field(() => WritePreview, { nullable: true, description: 'Expected effect; after a dry run only.' })
  preview!: WritePreview | null;
}

const moneyIn = ({ partner }: RequestContext, amount: string | null): Money | null =>
  amount === null ? null : { amount, currency: SITE_CURRENCY[partner.config.site] };

const toPreview = (context: RequestContext, { amount, leftToday, quote, ...rest }: DryRunResult): WritePreview => ({
  ...rest,
  amount: moneyIn(context, amount),
  leftToday: moneyIn(context, leftToday),
  quote: toQuote(quote, context),
});

/** The payload of a write, without the objects that it changed. */
export const toPayload = (context: RequestContext, { operation, preview }: WriteResult): WritePayload => ({
  operation: operation && toOperation(operation, context),
  preview: preview && toPreview(context, preview),
});
