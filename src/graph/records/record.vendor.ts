import type { ErrorCode } from '../../errors/index.ts';
import type { Step, StoredRecord, VendorFact } from '../../records/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { ScopedId } from '../../request/fetch/batched.ts';
import { resellerIn, scopeOf } from '../../upstream/index.ts';
import { requireCustomerAt, requireCustomerNow, requireModel } from '../customers/index.ts';
import { requireAgency } from '../resources/index.ts';

interface VendorQuestion {
  /** Calls beside the one for the customer. */
  readonly calls: number;
  readonly refuses: readonly ErrorCode[];
  /** Throws where the vendor does not confirm the fact or does not answer. */
  requireOf(context: RequestContext, customer: ScopedId): Promise<void>;
}

const QUESTIONS: Readonly<Record<VendorFact, VendorQuestion>> = {
  PARTNER_FUNDS: {
    calls: 1,
    refuses: ['WRONG_STATE'],
    requireOf: async (context, customer) =>
      requireModel([await requireCustomerNow(context, customer)], 'RESALE', 'RESELLER'),
  },
  AGENCY: {
    calls: 1,
    refuses: ['AGENCY_MISSING'],
    requireOf: async (context, { id, scope }) =>
      requireAgency(context, await requireCustomerAt(context, id, resellerIn(scope))),
  },
};

const questionsOf = ({ vendorConfirms = [] }: Pick<Step, 'vendorConfirms'>): readonly VendorQuestion[] =>
  vendorConfirms.map((fact) => QUESTIONS[fact]);

/** Calls by which the vendor is asked before a step. */
export const vendorCallsOf = (step: Step): number => questionsOf(step).reduce((sum, { calls }) => sum + calls, 0);

/** Codes by which the vendor's answer refuses a step. */
export const vendorRefusalsOf = (step: Step): readonly ErrorCode[] =>
  questionsOf(step).flatMap(({ refuses }) => refuses);

/**
 * Asks the vendor what a step needs. A record that cannot take the step, because its state or version is another or it
 * took it before, costs no call: the step itself refuses it, or returns what it is now.
 */
export const requireVendorFacts = async (
  context: RequestContext,
  step: Step,
  record: StoredRecord | null,
  expectedVersion: number,
): Promise<void> => {
  if (!record?.customerId || record.version !== expectedVersion || !step.from.includes(record.state)) return;
  const customer = { id: record.customerId, scope: scopeOf(record.resellerId) };
  for (const { requireOf } of questionsOf(step)) await requireOf(context, customer);
};
