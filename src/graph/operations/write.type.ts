import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SITE_CURRENCY } from '../../config/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { PlannedChange as Change, DryRunResult, WriteResult } from '../../request/writes/definition.ts';
import { Money } from '../common/index.ts';
import { Operation, toOperation } from './operation.type.ts';

/** What the input of every write to the vendor has. */
@InputType()
export abstract class WriteInput {
  @Field(() => String, {
    description:
      '1 to 255 characters, new for every write and the same for every attempt at it: however often it is sent, the ' +
      'write happens once.',
  })
  idempotencyKey!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Check everything, say in `preview` what would happen, and write nothing.',
  })
  dryRun!: boolean;
}

@ObjectType({ description: 'What a write would change.' })
export class PlannedChange {
  @Field(() => String, { description: 'A field of the graph, such as `Customer.balance`.' })
  of!: string;

  @Field(() => ID, { description: 'Of which object.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'As it is now; null: not known, or none yet.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As it would be; null: not known, or none any more.' })
  after!: string | null;
}

@ObjectType({ description: 'What would happen, as far as it can be foreseen: nothing speaks against it now.' })
export class WritePreview {
  @Field(() => Money, { nullable: true, description: 'What it would move; null where no money moves.' })
  amount!: Money | null;

  @Field(() => Boolean, { description: 'Whether a second member would have to agree first.' })
  needsApproval!: boolean;

  @Field(() => Money, {
    nullable: true,
    description: 'What the member could still move today after it; null where the roles have no daily limit.',
  })
  leftToday!: Money | null;

  @Field(() => [PlannedChange], { description: 'What would change.' })
  changes!: readonly Change[];
}

/** What every write answers. */
@ObjectType()
export abstract class WritePayload {
  @Field(() => Operation, {
    nullable: true,
    description: 'The write as it stands in the ledger; null after a dry run.',
  })
  operation!: Operation | null;

  @Field(() => WritePreview, { nullable: true, description: 'What would happen; after a dry run only.' })
  preview!: WritePreview | null;
}

const moneyIn = ({ partner }: RequestContext, amount: string | null): Money | null =>
  amount === null ? null : { amount, currency: SITE_CURRENCY[partner.config.site] };

const toPreview = (context: RequestContext, { amount, leftToday, ...rest }: DryRunResult): WritePreview => ({
  ...rest,
  amount: moneyIn(context, amount),
  leftToday: moneyIn(context, leftToday),
});

/** What a write answers, but for the objects that it changed. */
export const toPayload = (context: RequestContext, { operation, preview }: WriteResult): WritePayload => ({
  operation: operation && toOperation(operation, context),
  preview: preview && toPreview(context, preview),
});
