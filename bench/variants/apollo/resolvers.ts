import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../data/paging.ts';
import type * as rows from '../../data/rows.ts';
import type { Source } from '../../data/source.ts';
import * as identity from '../../data/viewer.ts';
import type { Loaders } from '../loaders.ts';
import {
  Customer,
  CustomerBalance,
  CustomerConnection,
  CustomerOrderFilter,
  OrderConnection,
  Partner,
  Viewer,
} from './types.ts';

export interface Context {
  readonly viewer: identity.Viewer;
  readonly source: Source;
  readonly loaders: Loaders;
  readonly startedAt: number;
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true })
  viewer(@Ctx() { viewer }: Context): identity.Viewer {
    return viewer;
  }

  @FieldResolver(() => Partner)
  partner(@Ctx() { viewer, source }: Context): Partner {
    return source.partner(viewer);
  }
}

@Resolver(() => Customer)
export class CustomerResolver {
  @Query(() => CustomerConnection, { nullable: true })
  customers(
    @Ctx() { viewer, source }: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ): Promise<Page<rows.Customer>> {
    return source.customers(viewer, { first, after });
  }

  @Query(() => Customer, { nullable: true })
  customer(@Ctx() { viewer, source }: Context, @Arg('id', () => ID) id: string): Promise<rows.Customer | null> {
    return source.customer(viewer, id);
  }

  @FieldResolver(() => CustomerBalance, { nullable: true })
  balance(@Ctx() { loaders }: Context, @Root() customer: Customer): Promise<rows.Balance | null> | null {
    return customer.associationModel === 'RESALE' ? loaders.balance(customer) : null;
  }

  @FieldResolver(() => OrderConnection, { nullable: true })
  async orders(
    @Ctx() { loaders }: Context,
    @Root() customer: Customer,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('filter', () => CustomerOrderFilter, { nullable: true }) filter?: CustomerOrderFilter | null,
  ): Promise<{ nodes: readonly rows.Order[] }> {
    return { nodes: await loaders.orders(customer, { first, until: filter?.createdUntil ?? null }) };
  }
}
