import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { itemOf, type RecordKind } from '../../records/index.ts';
import { AtMost, Requires, Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { scopeOf } from '../../upstream/index.ts';
import { Customer, customerByPlace } from '../customers/index.ts';
import { recordHistory } from './history.loader.ts';
import { recordScope, scopeCost } from './record.access.ts';
import { type RecordListArgs, recordListArgs } from './record.args.ts';
import { recordPage } from './record.list.ts';
import { fieldOfOne, RecordEvent, type RecordObject, type recordTypes, toRecord } from './record.type.ts';

/** Greatest number of a record's events in an answer. */
const MOST_EVENTS = 100;

/** The resolvers that read a kind: its list, one record, and the history of a record. */
export const recordReads = (kind: RecordKind, { Record, RecordConnection }: ReturnType<typeof recordTypes>) => {
  const { list, words, guests } = kind;
  const ListArgs = recordListArgs(kind);
  const access = Requires(itemOf(kind, 'READ'), { guests: guests?.read ?? [], cost: scopeCost });

  @Resolver(() => Record)
  class RecordReads {
    @access
    @Query(() => RecordConnection, {
      name: list,
      description: `The ${words[1]} that the viewer may see, kept by the gateway. No call to the vendor.`,
    })
    list(@Ctx() context: RequestContext, @Args(() => ListArgs) args: RecordListArgs) {
      return recordPage(context, kind, args);
    }

    @access
    @Query(() => Record, {
      name: fieldOfOne(kind),
      description: `One of the ${words[1]}; NOT_FOUND for an id that is unknown or that the viewer may not see.`,
    })
    async one(
      @Ctx() context: RequestContext,
      @Arg('id', () => ID, { description: 'Id of the record.' }) id: string,
    ): Promise<RecordObject> {
      const found = await context.partner.records.find(kind, await recordScope(context), id);
      if (!found) throw new GatewayError('NOT_FOUND', { hints: { type: kind.type } });
      return toRecord(found);
    }

    @AtMost(MOST_EVENTS)
    @FieldResolver(() => [RecordEvent], { description: 'Events of the record, oldest first.' })
    history(@Ctx() context: RequestContext, @Root() { id }: RecordObject): Promise<readonly RecordEvent[]> {
      return context.load(recordHistory, id);
    }
  }
  return kind.customer === 'none' ? [RecordReads] : [RecordReads, customerField(Record)];
};

const customerField = (record: new () => RecordObject) => {
  @Resolver(() => record)
  class RecordCustomer {
    @Serves(customerByPlace)
    @FieldResolver(() => Customer, {
      nullable: true,
      description: 'The customer whom the record is about; null without a customer, or where the customer has left.',
    })
    async customer(
      @Ctx() context: RequestContext,
      @Root() { customerId, resellerId }: RecordObject,
    ): Promise<Customer | null> {
      return customerId ? context.load(customerByPlace, { id: customerId, scope: scopeOf(resellerId) }) : null;
    }
  }
  return RecordCustomer;
};
