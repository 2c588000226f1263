import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../errors/index.ts';
import { Serves } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { ConvertArgs } from './catalog.args.ts';
import { conversions, measureUnits, WHOLE } from './catalog.loader.ts';
import { Catalog, MeasureUnit, Quantity } from './catalog.type.ts';
import { convertAmount } from './convert.ts';

const convertQuantity = async (
  context: RequestContext,
  { amount, fromMeasureUnitId: from, toMeasureUnitId: to }: ConvertArgs,
): Promise<Quantity> => {
  const result = convertAmount(amount, { from, to }, from === to ? [] : await context.load(conversions, WHOLE));
  if (result === null) {
    throw new GatewayError('BAD_USER_INPUT', {
      hints: { argument: 'toMeasureUnitId', limit: `a unit that ${from} converts into: see catalog.conversions` },
    });
  }
  return { amount: result, unitId: to };
};

@Resolver(() => Catalog)
export class ConvertResolver {
  @Serves(conversions)
  @FieldResolver(() => Quantity, {
    description:
      'An amount in another unit, exactly; at most 20 decimals where it is divided. BAD_USER_INPUT where the ' +
      'units have no conversion. Source: ListConversions, kept for a day.',
  })
  convert(@Ctx() context: RequestContext, @Args(() => ConvertArgs) args: ConvertArgs): Promise<Quantity> {
    return convertQuantity(context, args);
  }
}

@Resolver(() => Quantity)
export class QuantityResolver {
  @Serves(measureUnits)
  @FieldResolver(() => MeasureUnit, {
    nullable: true,
    description: 'The unit. Source: ListMeasureUnits, the whole table once, kept for a day.',
  })
  async unit(@Ctx() context: RequestContext, @Root() { unitId }: Quantity): Promise<MeasureUnit | null> {
    if (unitId === null) return null;
    return (await context.load(measureUnits, WHOLE)).find(({ id }) => id === unitId) ?? null;
  }

  @Serves(conversions)
  @FieldResolver(() => Quantity, {
    nullable: true,
    description:
      'The amount in another unit, exactly. BAD_USER_INPUT where the units have no conversion. Source: ' +
      'ListConversions, kept for a day.',
  })
  inUnit(
    @Ctx() context: RequestContext,
    @Root() { amount, unitId }: Quantity,
    @Arg('measureUnitId', () => Int, { description: "The vendor's number of the target unit." }) target: number,
  ): Promise<Quantity> | null {
    return amount === null || unitId === null
      ? null
      : convertQuantity(context, { amount, fromMeasureUnitId: unitId, toMeasureUnitId: target });
  }
}
