import type { StoredRecord } from '../records/index.ts';
import type { CustomerRecord } from '../upstream/index.ts';

/** An invitation and the customer who has accepted it. */
export interface Match {
  readonly invitation: StoredRecord;
  readonly customerId: string;
}

const SECOND_MS = 1_000;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * The time in which an association can belong to an invitation, in epoch milliseconds. The vendor counts whole seconds.
 */
export const spanOf = ({ values }: StoredRecord): { readonly from: number; readonly until: number } => ({
  from: Math.floor(Date.parse(textOf(values.sentAt) ?? '') / SECOND_MS) * SECOND_MS,
  until: Date.parse(textOf(values.expiresAt) ?? ''),
});

/** The digits of a telephone number without its prefix of zeros or a plus; null for a masked number. */
const digitsOf = (phone: string): string | null =>
  phone.includes('*') ? null : phone.replace(/\D/g, '').replace(/^0+/, '');

const hasPhone = ({ phone, countryCode }: CustomerRecord, invited: string): boolean => {
  const digits = digitsOf(invited);
  return (
    digits !== null &&
    phone !== null &&
    [phone, `${countryCode ?? ''}${phone}`].some((each) => digitsOf(each) === digits)
  );
};

/** Whether the numbers are equal or, when one of both has no number, the labels. */
const isInvited = ({ values }: StoredRecord, customer: CustomerRecord): boolean => {
  const invited = textOf(values.contactPhone);
  if (invited !== null && customer.phone !== null) return hasPhone(customer, invited);
  const label = textOf(values.label);
  return label !== null && label === customer.label;
};

const fits = (invitation: StoredRecord, customer: CustomerRecord): boolean => {
  const { from, until } = spanOf(invitation);
  return customer.associatedAt >= from && customer.associatedAt <= until && isInvited(invitation, customer);
};

/**
 * Finds the customers who have accepted an invitation. Members decide when an invitation fits several customers, or a
 * customer several invitations.
 */
export const matchInvitations = (
  invitations: readonly StoredRecord[],
  customers: readonly CustomerRecord[],
): readonly Match[] =>
  invitations.flatMap((invitation) => {
    const [customer, ...others] = customers.filter((each) => fits(invitation, each));
    if (!customer || others.length > 0) return [];
    const rivals = invitations.filter((each) => fits(each, customer));
    return rivals.length === 1 ? [{ invitation, customerId: customer.id }] : [];
  });
