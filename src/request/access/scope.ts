import type { VendorOperation } from '../../contract/index.ts';
import { GatewayError } from '../../errors/index.ts';
import type { OwnCustomer, ResellerCustomers } from '../../identity/index.ts';
import { beforeSending } from '../../upstream/errors/failure.ts';
import type { Credential } from '../../upstream/index.ts';
import { camelCase } from '../../upstream/mapping/index.ts';
import type { Api, AskOptions, Input } from '../../vendor/api.ts';
import type { Totals } from '../../vendor/totals.ts';
import { isPublic, opensTo, takesReseller } from './reach.ts';

interface Call {
  readonly input: Input;
  readonly options: AskOptions;
}

type Narrow = (operation: VendorOperation, call: Call) => Call | Promise<Call>;

const notFound = (): GatewayError => new GatewayError('NOT_FOUND');

const forbidden = ({ id }: VendorOperation): GatewayError =>
  new GatewayError('FORBIDDEN', { hints: { operation: id } });

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** The call under this reseller; NOT_FOUND where it names another, as for one that does not exist. */
const underReseller = ({ input, options }: Call, resellerId: string): Call => {
  const named = input.indirectPartnerId;
  if (isGiven(named) && named !== resellerId) throw notFound();
  return { input: { ...input, indirectPartnerId: resellerId }, options };
};

/**
 * With the partner's credential nothing is asked that is not narrowed to the reseller, or about a customer that a narrowed
 * call has found.
 */
const toReseller =
  ({ resellerId }: ResellerCustomers): Narrow =>
  (operation, call) => {
    if (isPublic(operation)) return call;
    const asCustomer = call.options.credential?.kind === 'customer';
    if (!opensTo('reseller', operation, { asCustomer })) throw forbidden(operation);
    if (asCustomer) return call;
    if (takesReseller(operation)) return underReseller(call, resellerId);
    if (!isGiven(call.input.customerId)) throw new Error(`${operation.id} names no customer`);
    return call;
  };

const without = ({ indirectPartnerId: _, customerId: __, ...input }: Input): Input => input;

/** The input that names the customer, with this one only; NOT_FOUND where it names another. */
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
 * Where the vendor lets customers ask, it is asked with this customer's own credential and so decides itself what is the
 * customer's; where it lets the partner only, the input names this customer and nobody else. NOT_FOUND for a call about
 * anybody else, before it is made.
 */
const toItself =
  ({ customerId, resellerId }: OwnCustomer, ownAccount: () => Promise<string>): Narrow =>
  async (operation, call) => {
    if (isPublic(operation)) return call;
    if (!opensTo('customer', operation)) throw forbidden(operation);
    if (operation.facts.credential === 'partner') {
      const { input } = resellerId && takesReseller(operation) ? underReseller(call, resellerId) : call;
      return { input: aboutItself(operation, input, customerId), options: {} };
    }
    if (isGiven(call.input.customerId) && call.input.customerId !== customerId) throw notFound();
    const credential: Credential = { kind: 'customer', accountName: await ownAccount() };
    const asked = call.options.credential;
    if (asked?.kind === 'customer' && asked.accountName !== credential.accountName) throw notFound();
    return { input: without(call.input), options: { credential } };
  };

/** What is known of the partner's lists says nothing of a part of them. */
const NO_TOTALS: Totals = { known: () => undefined, note: () => undefined };

type Guest = 'reseller' | 'customer';

/**
 * Throws unless the write is the guest's to make. The reseller must be named by whoever asks, since what the ledger keeps,
 * and later looks for, is what was asked; it is never put in here.
 */
const checkWrite = (kind: Guest, operation: VendorOperation, { input, options }: Call): void => {
  const asCustomer = options.credential?.kind === 'customer';
  const names = asCustomer || (kind === 'reseller' && isGiven(input.indirectPartnerId));
  if (!opensTo(kind, operation) || !names) throw forbidden(operation);
};

const narrowed = (api: Api, kind: Guest, narrow: Narrow): Api => ({
  contract: api.contract,
  totals: NO_TOTALS,
  operation: (id) => api.operation(id),
  ask: async (id, input, options = {}) => {
    const call = await narrow(api.operation(id), { input, options });
    return api.ask(id, call.input, call.options);
  },
  prepareWrite: (id, input, options = {}) => {
    const operation = api.operation(id);
    checkWrite(kind, operation, { input, options });
    const send = api.prepareWrite(id, input, options);
    return async () => {
      try {
        await narrow(operation, { input, options });
      } catch (error) {
        throw beforeSending(error);
      }
      return send();
    };
  },
});

interface OwnScope {
  readonly customers: OwnCustomer;
  /** The login name of the customer's account at the vendor; NOT_FOUND when it has left the partner. */
  readonly ownAccount: () => Promise<string>;
}

/** The vendor as far as one reseller's member may ask it: the last gate, whatever a resolver has asked for. */
export const withinReseller = (api: Api, customers: ResellerCustomers): Api =>
  narrowed(api, 'reseller', toReseller(customers));

/** The vendor as far as one customer may ask it about itself. */
export const withinItself = (api: Api, { customers, ownAccount }: OwnScope): Api =>
  narrowed(api, 'customer', toItself(customers, ownAccount));
