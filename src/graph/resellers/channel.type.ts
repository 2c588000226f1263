import { Field, ObjectType } from 'type-graphql';
import { NodeOfViewer } from '../../request/nodes/index.ts';
import type { Page } from '../../request/pages/paging.ts';
import { Connection } from '../common/index.ts';
import { Reseller } from './reseller.type.ts';

@ObjectType({
  description: 'A distributor or reseller for which the call failed; the results of the others are unaffected.',
})
export class ChannelFailure {
  @Field(() => Reseller, {
    nullable: true,
    description: "The reseller for which the call failed; null for the partner's own account.",
  })
  reseller!: Reseller | null;

  @Field(() => String, { description: 'Error code of the failed call, as in `extensions.code`.' })
  code!: string;

  @Field(() => String, { description: 'Meaning of the code, in the language of the request.' })
  message!: string;

  @Field(() => Boolean, { description: 'Whether the same query may succeed later.' })
  retryable!: boolean;
}

@NodeOfViewer({
  field: 'channel',
  description:
    'Data of a distributor and all its resellers together. The vendor answers for one of them at a time, ' +
    'so every field costs one call for the distributor and one for each reseller, and lists those for ' +
    'which the call failed.',
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
