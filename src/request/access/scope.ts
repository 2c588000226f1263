import { type GraphQLField, type GraphQLFieldResolver, getNamedType, isInputObjectType } from 'graphql';
import type { VendorOperation } from '../../contract/index.ts';
import { GatewayError } from '../../errors/index.ts';
import { beforeSending } from '../../upstream/errors/failure.ts';
import {
  type Credential,
  type OwnScope,
  PARTNER,
  resellerIn,
  type Scope,
  scopeOf,
  takesReseller,
} from '../../upstream/index.ts';
import { camelCase } from '../../upstream/mapping/index.ts';
import type { Api, AskOptions, Input } from '../../vendor/api.ts';
import type { Totals } from '../../vendor/totals.ts';
import type { RequestContext } from '../context.ts';
import { isPublic, opensTo, worksOnSigner } from './reach.ts';

interface Call {
  readonly input: Input;
  readonly options: AskOptions;
}

type Narrow = (operation: VendorOperation, call: Call) => Call | Promise<Call>;

const notFound = (): GatewayError => new GatewayError('NOT_FOUND');

const forbidden = ({ id }: VendorOperation): GatewayError =>
  new GatewayError('FORBIDDEN', { hints: { operation: id } });

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const scopeOfCall = ({ options }: Call): Scope => options.scope ?? PARTNER;

/** Throws NOT_FOUND for a call that names another reseller, like for a reseller that does not exist. */
const refuseOtherReseller = (call: Call, resellerId: string | null): void => {
  const named = resellerIn(scopeOfCall(call));
  if (named !== null && named !== resellerId) throw notFound();
};

/**
 * Limits calls to one reseller: with the partner's credential they must be filtered by the reseller, or be about a
 * customer that a filtered call has found.
 */
const toReseller =
  (resellerId: string): Narrow =>
  (operation, call) => {
    if (isPublic(operation)) return call;
    const asCustomer = call.options.credential?.kind === 'customer';
    if (worksOnSigner(operation) && !asCustomer) throw forbidden(operation);
    if (!opensTo('reseller', operation, { asCustomer })) throw forbidden(operation);
    if (asCustomer || takesReseller(operation)) {
      refuseOtherReseller(call, resellerId);
      return { input: call.input, options: { ...call.options, scope: scopeOf(resellerId) } };
    }
    if (!isGiven(call.input.customerId))
      throw new Error(`${operation.id} needs customerId, because the viewer sees some customers only`);
    return call;
  };

const withoutCustomer = ({ customerId: _, ...input }: Input): Input => input;

/** The input with this customer as the only one. Throws NOT_FOUND when the input names another customer. */
const aboutItself = ({ facts }: VendorOperation, input: Input, customerId: string): Input => {
  const { self = '', batch } = facts;
  const name = camelCase(self);
  const item = batch?.parameter === self ? batch.item : undefined;
  const idsIn = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value.map((each) => (item ? (each as Input)[item] : each)) : [value];
  const given = input[name];
  if (isGiven(given) && idsIn(given).some((id) => id !== customerId)) throw notFound();
  const own = batch?.parameter === self ? [item ? { [item]: customerId } : customerId] : customerId;
  return { ...input, [name]: own };
};

/**
 * Limits calls to one customer. An operation for customers is called with this customer's own credential, so the vendor
 * decides what belongs to it. For an operation that only the partner may call, the input names this customer and no
 * other. Throws NOT_FOUND, without a call, when the caller names another customer.
 */
const toItself =
  (scope: OwnScope, ownAccount: () => Promise<string>): Narrow =>
  async (operation, call) => {
    const { customerId } = scope;
    if (isPublic(operation)) return call;
    if (!opensTo('customer', operation)) throw forbidden(operation);
    if (operation.facts.credential === 'partner') {
      refuseOtherReseller(call, scope.resellerId);
      return { input: aboutItself(operation, call.input, customerId), options: { scope } };
    }
    if (isGiven(call.input.customerId) && call.input.customerId !== customerId) throw notFound();
    const credential: Credential = { kind: 'customer', accountName: await ownAccount() };
    const asked = call.options.credential;
    if (asked?.kind === 'customer' && asked.accountName !== credential.accountName) throw notFound();
    return { input: withoutCustomer(call.input), options: { credential, scope } };
  };

/** Totals cached for the whole partner do not apply to a part of its lists. */
const NO_TOTALS: Totals = { knownTotal: () => undefined, note: () => undefined };

type Guest = 'reseller' | 'customer';

/**
 * Throws unless the guest may make the write. The caller must have named the reseller: the ledger stores that input
 * and later looks up the vendor's records by it, so the reseller is not filled in here.
 */
const checkWrite = (kind: Guest, operation: VendorOperation, { options }: Pick<Call, 'options'>): void => {
  const asCustomer = options.credential?.kind === 'customer';
  const names = asCustomer || (kind === 'reseller' && resellerIn(options.scope ?? PARTNER) !== null);
  if (!opensTo(kind, operation) || !names) throw forbidden(operation);
};

const narrowApi = (api: Api, kind: Guest, narrow: Narrow): Api => {
  const askAny: Api['askAny'] = async (id, input, options = {}) => {
    const call = await narrow(api.operation(id), { input, options });
    return api.askAny(id, call.input, call.options);
  };
  return {
    contract: api.contract,
    ask: askAny,
    askAny,
    askFile: async (id, input, options = {}) => {
      const call = await narrow(api.operation(id), { input, options });
      return api.askFile(id, call.input, call.options);
    },
    totals: NO_TOTALS,
    operation: (id) => api.operation(id),
    prepareWrite: (id, input, options = {}) => {
      const operation = api.operation(id);
      checkWrite(kind, operation, { options });
      const send = api.prepareWrite(id, input, options);
      return async (signBefore) => {
        try {
          await narrow(operation, { input, options });
        } catch (error) {
          throw beforeSending(error);
        }
        return send(signBefore);
      };
    },
  };
};

/**
 * The vendor's API limited to a viewer's scope. All calls of resolvers pass through it. `accountOf` finds the login
 * name of the customer's account at the vendor, and throws NOT_FOUND when the customer has left the partner.
 */
export const withinScope = (api: Api, scope: Scope, accountOf: (own: OwnScope) => () => Promise<string>): Api => {
  if (scope.kind === 'reseller') return narrowApi(api, 'reseller', toReseller(scope.resellerId));
  return scope.kind === 'customer' ? narrowApi(api, 'customer', toItself(scope, accountOf(scope))) : api;
};

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
type Values = Readonly<Record<string, unknown>>;

const RESELLER = 'resellerId';
const INPUT = 'input';

/**
 * The values with this reseller filled in. Throws NOT_FOUND when they name another, like for a reseller that does not
 * exist.
 */
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
