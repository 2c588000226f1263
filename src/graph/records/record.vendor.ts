import type { ErrorCode } from '../../errors/index.ts';
import type { Step, StoredRecord, VendorFact } from '../../records/index.ts';
import type { RequestContext } from '../../request/context.ts';
import type { ScopedId } from '../../request/fetch/batched.ts';
import { resellerIn, scopeOf } from '../../upstream/index.ts';
import { requireCustomerAt, requireCustomerNow, requireModel } from '../customers/index.ts';
import { requireAgency } from '../resources/index.ts';

interface VendorQuestion {
  /** Number of calls besides the one for the customer. */
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

/** Number of calls that check the facts of a step. */
export const vendorCallsOf = (step: Step): number => questionsOf(step).reduce((sum, { calls }) => sum + calls, 0);

/** Codes with which the facts of a step may refuse it. */
export const vendorRefusalsOf = (step: Step): readonly ErrorCode[] =>
  questionsOf(step).flatMap(({ refuses }) => refuses);

/**
 * Asks the vendor for the facts that a step needs. Makes no call for a record that cannot take the step because of its
 * state or version, or that has taken it before: the step refuses it, or returns the record as it is.
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
