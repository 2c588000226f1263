import { Field, ObjectType } from 'type-graphql';
import type { Page } from '../../request/pages/paging.ts';
import { Connection } from '../common/index.ts';
import { Reseller } from './reseller.type.ts';

@ObjectType({ description: 'A part of the channel that could not be asked; the others stand beside it.' })
export class ChannelFailure {
  @Field(() => Reseller, { nullable: true, description: "Whose part is missing; null: the partner's own." })
  reseller!: Reseller | null;

  @Field(() => String, { description: 'The code that the part alone would have failed with, as in `extensions.code`.' })
  code!: string;

  @Field(() => String, { description: 'What the code means, in the language of the request.' })
  message!: string;

  @Field(() => Boolean, { description: 'Whether the same question may succeed later.' })
  retryable!: boolean;
}

@ObjectType({
  description:
    'What a distributor and all its resellers have together. The vendor answers for one of them at a time, so every field ' +
    'costs one call more than there are resellers, and tells which of them could not be asked.',
})
export class Channel {}

/** A page over all parts that answered. */
export interface ChannelPage<T> extends Page<T> {
  readonly failures: readonly ChannelFailure[];
}

export class ChannelConnection<T extends object> extends Connection<T> {
  readonly failures: readonly ChannelFailure[];

  constructor(page: ChannelPage<T>) {
    super(page);
    this.failures = page.failures;
  }
}
