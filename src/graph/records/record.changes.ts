import { GatewayError } from '../../errors/index.ts';
import type { Asked, RecordKind, Step, StoredRecord } from '../../records/index.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';
import { scopeOf } from '../../upstream/index.ts';
import { customerByPlace, requireChannel, requireCustomerAt } from '../customers/index.ts';
import { scopeCost } from './record.access.ts';
import { readAsked } from './record.asked.ts';
import { RECORD_RESELLER_ID, type RecordInput, type RecordTargetInput } from './record.inputs.ts';
import { requireReadable } from './record.matters.ts';
import { numberOf } from './record.type.ts';
import { requireVendorFacts, vendorCallsOf } from './record.vendor.ts';

type Values = Readonly<Record<string, unknown>>;

/** Ids of customers that an input names besides the record's customer, by the name of the field. */
const findNamed = (kind: RecordKind, input: Values): readonly (readonly [field: string, ids: readonly string[]])[] =>
  Object.entries(kind.fields).flatMap(([name, { shape }]) => {
    const ids = input[name];
    const isNamed = shape.kind === 'texts' && shape.of === 'customers' && Array.isArray(ids);
    return isNamed ? [[name, [...new Set(ids.map(String))]] as const] : [];
  });

/** Predicted calls for the scope, for the customers that the input may name, and for the facts that a step needs. */
export const changeCostOf =
  (kind: RecordKind, step?: Step): CostOf =>
  (parents, args, context, above) => {
    const input = (args as { readonly input?: Values }).input ?? {};
    const customers = findNamed(kind, input).reduce((sum, [, ids]) => sum + ids.length, 1);
    const calls = customerByPlace.most?.(customers, args, context, above) ?? customers;
    return scopeCost(parents, args, context) + calls + (step ? vendorCallsOf(step) : 0);
  };

/** Throws the same NOT_FOUND for an unknown customer and for one that the viewer may not see. */
const requireNamed = async (context: RequestContext, kind: RecordKind, input: Values): Promise<void> => {
  for (const [, ids] of findNamed(kind, input)) {
    const found = await Promise.all(ids.map((id) => context.load(customerByPlace, { id, scope: scopeOf(null) })));
    if (found.includes(null)) throw new GatewayError('NOT_FOUND', { hints: { type: 'Customer' } });
  }
};

/** Customer and reseller of a new record, checked to be in the viewer's scope. */
const linksOf = async (context: RequestContext, kind: RecordKind, input: RecordInput) => {
  const { customerId, resellerId } = input;
  const { customers } = context.requireViewer();
  const own = customers.kind === 'reseller' ? customers.resellerId : null;
  RECORD_RESELLER_ID.require(input, 'input');
  requireChannel(context, resellerId);
  if (customers.kind === 'own' && kind.customer !== 'none')
    return { customerId: customers.customerId, resellerId: own };
  if (customerId) await requireCustomerAt(context, customerId, resellerId ?? own);
  return { customerId: customerId ?? null, resellerId: resellerId ?? own };
};

export const createRecord = async (
  context: RequestContext,
  kind: RecordKind,
  input: RecordInput,
): Promise<StoredRecord> => {
  const asked = await readAsked(context, `create${kind.type}`, input);
  const given = input as unknown as Values;
  requireReadable(context, kind, given);
  const links = await linksOf(context, kind, input);
  await requireNamed(context, kind, given);
  return context.partner.records.create(kind, asked, links, given);
};

const targetOf = (kind: RecordKind, input: RecordTargetInput) => ({
  id: String((input as unknown as Values)[numberOf(kind)]),
  expectedVersion: input.expectedVersion,
});

const dropUndefined = (given: Values): Values =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

export const updateRecord = async (
  context: RequestContext,
  kind: RecordKind,
  input: RecordTargetInput,
): Promise<StoredRecord> => {
  const asked = await readAsked(context, `update${kind.type}`, input);
  const given = input as unknown as Values;
  const target = targetOf(kind, input);
  if (kind.brings) {
    const before = await context.partner.records.find(kind, asked.scope, target.id);
    requireReadable(context, kind, { ...before?.values, ...dropUndefined(given) });
  }
  await requireNamed(context, kind, given);
  return context.partner.records.update(kind, asked, target, given);
};

/** The same change, which also keeps the caller in whose name the record acts from then on. */
const inCallersName = async (context: RequestContext, asked: Asked, recordId: string): Promise<Asked> => {
  const { webhooks } = context.partner;
  const viewer = context.requireViewer();
  await webhooks.requireReader(recordId, viewer);
  return {
    ...asked,
    audit: async (db, change) => {
      await asked.audit(db, change);
      await webhooks.keepReader(db, change.on, viewer);
    },
  };
};

export const stepRecord = async (
  context: RequestContext,
  kind: RecordKind,
  [name, step]: readonly [string, Step],
  input: RecordTargetInput,
): Promise<StoredRecord> => {
  const asked = await readAsked(context, step.mutation, input);
  const given = input as unknown as Values;
  for (const asksFor of Object.keys(step.asks ?? {})) {
    const id = given[asksFor];
    if (kind.fields[asksFor]?.shape.kind === 'customer' && typeof id === 'string')
      await requireCustomerAt(context, id, asked.scope.resellerId);
  }
  const target = targetOf(kind, input);
  if (step.vendorConfirms) {
    const before = await context.partner.records.find(kind, asked.scope, target.id);
    await requireVendorFacts(context, step, before, target.expectedVersion);
  }
  const changing = step.inCallersName ? await inCallersName(context, asked, target.id) : asked;
  return context.partner.records.step(kind, changing, target, {
    name,
    given,
    reason: input.reason ?? null,
  });
};
