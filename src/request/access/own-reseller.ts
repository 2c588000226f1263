import { type GraphQLField, type GraphQLFieldResolver, getNamedType, isInputObjectType } from 'graphql';
import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../context.ts';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
type Values = Readonly<Record<string, unknown>>;

const RESELLER = 'resellerId';
const INPUT = 'input';

/** The values with this reseller as the reseller. NOT_FOUND where they name another, as for one that does not exist. */
const fillReseller = (values: Values, resellerId: string): Values => {
  const given = values[RESELLER];
  if (given !== undefined && given !== null && given !== resellerId) throw new GatewayError('NOT_FOUND');
  return { ...values, [RESELLER]: resellerId };
};

/**
 * Fills the reseller argument for a reseller's member, whose token already names the reseller. Lists, writes and
 * stored operations then contain it as if the caller had sent it.
 */
export const underOwnReseller = (field: GraphQLField<unknown, RequestContext>, resolve: Resolve): Resolve => {
  const byArgument = field.args.some(({ name }) => name === RESELLER);
  const input = getNamedType(field.args.find(({ name }) => name === INPUT)?.type);
  const byInput = isInputObjectType(input) && RESELLER in input.getFields();
  if (!byArgument && !byInput) return resolve;
  return (source, args: Values, context, info) => {
    const viewer = context.requireViewer();
    if (viewer.kind !== 'reseller') return resolve(source, args, context, info);
    const { resellerId } = viewer.customers;
    const asked = byArgument
      ? fillReseller(args, resellerId)
      : { ...args, [INPUT]: fillReseller(args[INPUT] as Values, resellerId) };
    return resolve(source, asked, context, info);
  };
};
