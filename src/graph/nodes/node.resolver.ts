import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { asError } from '../../errors/index.ts';
import { AtMost, SignedIn } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { MAX_NODES, Node, readWanted, refetch } from '../../request/nodes/index.ts';
import { checkIds } from '../common/index.ts';

@Resolver()
export class NodeResolver {
  @SignedIn('reseller', 'customer')
  @Query(() => Node, {
    description:
      'The object with this global id, with the access rules, limits and cost of the fields that also return ' +
      'it. NOT_FOUND for an unknown id and for an object that the viewer may not see, BAD_USER_INPUT for a ' +
      'malformed id.',
  })
  node(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Global id: the `id` of an object.' }) id: string,
  ): Promise<object> {
    return refetch(readWanted(id, 'id', context), context, info);
  }

  @AtMost(MAX_NODES)
  @SignedIn('reseller', 'customer')
  @Query(() => [Node], {
    nullable: 'items',
    description:
      `The objects with these global ids, in the order of the ids; 1 to ${MAX_NODES}. An id that \`node\` would ` +
      'refuse gives null and an error at its place; the others are returned.',
  })
  async nodes(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('ids', () => [ID], { description: 'Global ids, of any types.' }) ids: string[],
  ): Promise<readonly (object | Error)[]> {
    checkIds(ids, MAX_NODES, 'ids');
    const find = async (id: string): Promise<object> => refetch(readWanted(id, 'ids', context), context, info);
    return Promise.all(ids.map((id) => find(id).catch(asError)));
  }
}
