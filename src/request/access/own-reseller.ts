import { type GraphQLField, type GraphQLFieldResolver, getNamedType, isInputObjectType } from 'graphql';
import { GatewayError } from '../../errors/index.ts';
import type { RequestContext } from '../context.ts';

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
type Values = Readonly<Record<string, unknown>>;

const RESELLER = 'resellerId';
const INPUT = 'input';

/** With this reseller named; NOT_FOUND where it is another, as for one that does not exist. */
const named = (values: Values, resellerId: string): Values => {
  const given = values[RESELLER];
  if (given !== undefined && given !== null && given !== resellerId) throw new GatewayError('NOT_FOUND');
  return { ...values, [RESELLER]: resellerId };
};

/**
 * Where a field asks which reseller, a reseller's member has said so by signing in: lists, writes and what the ledger keeps
 * of them then name it as if it had been given.
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
    const asked = byArgument ? named(args, resellerId) : { ...args, [INPUT]: named(args[INPUT] as Values, resellerId) };
    return resolve(source, asked, context, info);
  };
};
