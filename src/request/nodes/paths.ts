import { resellerIn } from '../../upstream/index.ts';
import type { FieldArguments, RequestContext } from '../context.ts';
import type { Step } from './node.ts';

interface ListedField {
  /** A field of Query that `Reseller` has too, with the same arguments. */
  readonly field: string;
  readonly args: FieldArguments;
  /** Empty: the partner's own. */
  readonly resellerId: string | undefined;
}

/**
 * The path of fields to an object of the partner or of one reseller. For a reseller's member the path to its own
 * reseller's objects begins at Query; null for another reseller's objects.
 */
export const underReseller = (
  context: RequestContext,
  { field, args, resellerId }: ListedField,
): readonly Step[] | null => {
  const step: Step = { field, args };
  const own = resellerIn(context.scope);
  if (!resellerId) return [step];
  if (own !== null) return own === resellerId ? [step] : null;
  return context.scope.kind === 'partner' ? [{ field: 'reseller', args: { id: resellerId } }, step] : null;
};

interface AskedOfCustomer {
  /** A field of Customer. */
  readonly field: string;
  readonly args?: FieldArguments;
  readonly customerId: string | undefined;
  readonly resellerId: string | undefined;
}

/** The path of fields to an object of a customer of the partner or of one reseller. */
export const underCustomer = (
  context: RequestContext,
  { field, args = {}, customerId, resellerId }: AskedOfCustomer,
): readonly Step[] | null => {
  if (!customerId) return null;
  const customer = underReseller(context, { field: 'customer', args: { id: customerId }, resellerId });
  return customer && [...customer, { field, args }];
};
