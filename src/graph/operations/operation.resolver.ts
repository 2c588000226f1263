import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import type { OperationOrder } from '../../ledger/operations/index.ts';
import { MakesOneOf, SignedIn } from '../../request/access/access.ts';
import { verdictAt } from '../../request/access/verdict-at.ts';
import type { RequestContext } from '../../request/context.ts';
import { listMark, sliceOf } from '../../request/pages/paging.ts';
import { isoOf } from '../../time/index.ts';
import { Connection } from '../common/index.ts';
import { kindsFor, memberFor, seesOperation, WRITES } from './operation.access.ts';
import { type OperationFilter, type OperationSort, OperationsArgs } from './operation.args.ts';
import { Operation, OperationConnection, OperationPreview, toOperation } from './operation.type.ts';
import { statesOf } from './outcome.type.ts';
import { toQuote } from './quote.type.ts';

/** Times are compared as text. Stored ones have milliseconds, the scalar has none, so they are added. */
const exact = (time: string | null | undefined): string | null => (time ? isoOf(time) : null);

const COLUMNS = {
  CREATED_AT: 'created_at',
  SETTLED_AT: 'settled_at',
  AMOUNT: 'amount',
  KIND: 'kind',
  MEMBER: 'member',
} as const;

const sortOf = (sort: OperationSort | null | undefined): OperationOrder | undefined =>
  sort ? { by: COLUMNS[sort.by], isDescending: sort.direction === 'DESCENDING' } : undefined;

/** Whether no write can match, because the viewer sees only its own writes and filters by another member. */
const contradicts = (own: string | null, { member }: OperationFilter): boolean =>
  Boolean(own && member && own !== member);

const requireOneTarget = ({ customerId, resellerId, about }: OperationFilter): void => {
  if ([customerId, resellerId, about].filter(Boolean).length <= 1) return;
  const hints = { argument: 'filter', limit: 'one of customerId, resellerId, about' };
  throw new GatewayError('BAD_USER_INPUT', { hints });
};

@Resolver(() => Operation)
export class OperationResolver {
  @FieldResolver(() => OperationPreview, {
    nullable: true,
    description:
      'What an agent’s write would send and change, for the person who decides: exactly this is sent, or nothing. Null ' +
      'for a write that no agent requested.',
  })
  preview(
    @Ctx() context: RequestContext,
    @Root() { shown }: Operation,
    @Info() { schema }: GraphQLResolveInfo,
  ): OperationPreview | null {
    if (!shown) return null;
    const { digest, call, changes, quote } = shown;
    const isOpen = (field: string): boolean => verdictAt(context, schema, field)?.allowed === true;
    return {
      digest,
      call: call?.operation ?? null,
      input: call ? JSON.stringify(call.input) : null,
      changes: changes.map((change) => (isOpen(change.of) ? change : { ...change, before: null, after: null })),
      quote: quote && isOpen(quote.of) ? toQuote(quote, context) : null,
    };
  }

  @SignedIn('reseller', 'customer')
  @Query(() => Operation, {
    description:
      'A write by its id, to follow one whose outcome is IN_PROGRESS or UNKNOWN. NOT_FOUND when the viewer ' +
      'may not see it: the roles exclude its kind, or another member requested it and the viewer does not ' +
      'see all customers. No call to the vendor.',
  })
  async operation(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: "The gateway's id of the write." }) id: string,
  ): Promise<Operation> {
    const stored = await context.ledger.byId(context.requireViewer().partnerId, id);
    if (!stored || !seesOperation(context, stored)) {
      throw new GatewayError('NOT_FOUND', { hints: { type: 'Operation' } });
    }
    return toOperation(stored, context);
  }

  @MakesOneOf(WRITES, 'reseller', 'customer')
  @Query(() => OperationConnection, {
    description:
      'Writes to the vendor, newest first, of the kinds that the roles allow, FORBIDDEN where they allow none; a viewer who ' +
      'does not see all customers gets own writes only. No call to the vendor.',
  })
  async operations(
    @Ctx() context: RequestContext,
    @Args(() => OperationsArgs) args: OperationsArgs,
  ): Promise<Connection<Operation>> {
    const { partnerId } = context.requireViewer();
    const own = memberFor(context);
    const list = listMark('operations', partnerId, own, args.filter, args.sort);
    const { offset, first } = sliceOf(args, list);
    const filter = args.filter ?? {};
    requireOneTarget(filter);
    const allowed = kindsFor(context);
    const wanted = filter.kinds;
    const { rows, total } = contradicts(own, filter)
      ? { rows: [], total: 0 }
      : await context.ledger.list(
          partnerId,
          {
            kinds: wanted ? allowed.filter((kind) => wanted.includes(kind)) : allowed,
            member: own ?? filter.member,
            targetId: filter.customerId ?? filter.resellerId ?? filter.about,
            states: filter.outcomes ? statesOf(filter.outcomes) : null,
            from: exact(filter.from),
            until: exact(filter.until),
          },
          { offset, first, sort: sortOf(args.sort) },
        );
    return new Connection({ rows: rows.map((row) => toOperation(row, context)), offset, total, list });
  }
}
