import type { RecordKind, Step, StoredRecord } from '../../records/index.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';
import { customerByPlace, requireChannel, requireCustomerAt } from '../customers/index.ts';
import { scopeCost } from './record.access.ts';
import { readAsked } from './record.asked.ts';
import { RECORD_RESELLER_ID, type RecordInput, type RecordTargetInput } from './record.inputs.ts';
import { numberOf } from './record.type.ts';

/** Predicted calls for the scope, and for one customer that the input may name. */
export const changeCost: CostOf = (parents, args, context, above) =>
  scopeCost(parents, args, context) + (customerByPlace.most?.(1, args, context, above) ?? 1);

/** The customer and reseller of a new record, after a check that both are in the viewer's scope. */
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

type Values = Readonly<Record<string, unknown>>;

export const createRecord = async (
  context: RequestContext,
  kind: RecordKind,
  input: RecordInput,
): Promise<StoredRecord> => {
  const asked = await readAsked(context, `create${kind.type}`, input);
  const links = await linksOf(context, kind, input);
  return context.partner.records.create(kind, asked, links, input as unknown as Values);
};

const targetOf = (kind: RecordKind, input: RecordTargetInput) => ({
  id: String((input as unknown as Values)[numberOf(kind)]),
  expectedVersion: input.expectedVersion,
});

export const updateRecord = async (
  context: RequestContext,
  kind: RecordKind,
  input: RecordTargetInput,
): Promise<StoredRecord> => {
  const asked = await readAsked(context, `update${kind.type}`, input);
  return context.partner.records.update(kind, asked, targetOf(kind, input), input as unknown as Values);
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
  return context.partner.records.step(kind, asked, targetOf(kind, input), {
    name,
    given,
    reason: input.reason ?? null,
  });
};
