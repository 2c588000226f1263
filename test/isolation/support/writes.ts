import { type Asked, among, type Draw, type Truth } from './asked.ts';
import type { Answer } from './house.ts';
import { customersOf, customersUnder, type Known, mayAsk } from './oracle.ts';
import type { Person } from './people.ts';
import type { Somebody } from './population.ts';

/** A write, and its effect when it is answered without an error. */
export interface Write extends Asked {
  /** Whether the write must take effect at the vendor, once. */
  readonly isFunding: boolean;
  /** The account manager after the write. */
  readonly reassigns: { readonly customer: Somebody; readonly manager: string | null } | null;
}

const only = (wanted: string | null) => (answer: Answer) => ({
  checks: 1,
  findings:
    answer.codes.join() === (wanted ?? '')
      ? []
      : [`write: ${wanted ?? 'no error'} was to be ${JSON.stringify(answer.text.slice(0, 300))}`],
});

const has = ({ may }: Known, customer: Somebody): boolean => may.some(({ id }) => id === customer.id);

/** One or two cents for any customer or reseller that can hold funds, own or foreign. */
export const allocate = (person: Person, truth: Truth, { pick, other }: Draw, key: string): Write | null => {
  const funded = truth.populations.flatMap(({ customers }) => customers).filter(({ isFunded }) => isFunded);
  const own = funded.filter((each) => has(customersOf(person, truth.population, truth.managersOf), each));
  const customer = among(other % 3 > 0 && own.length > 0 ? own : funded, pick);
  if (!customer) return null;
  // A viewer who sees all customers names the reseller; a reseller's member need not.
  const resellerId = person.kind === 'reseller' ? null : customer.resellerId;
  const verdict = mayAsk(person, 'allocate');
  // A clerk who may not see resellers: another test decides which refusal it gets.
  if (verdict === 'yes' && resellerId && mayAsk(person, 'resellers') !== 'yes') return null;
  const sees = resellerId
    ? has(customersUnder(person, resellerId, truth.population), customer)
    : has(customersOf(person, truth.population, truth.managersOf), customer);
  const isFunding = verdict === 'yes' && sees;
  return {
    query: `mutation ($input: CustomerFundsInput!) {
      allocateFunds(input: $input) { customer { id: customerId balance { available { amount } } } operation { outcome targetId } } }`,
    variables: {
      input: {
        idempotencyKey: key,
        customerId: customer.id,
        amount: { amount: `0.0${1 + (other % 9)}`, currency: 'CNY' },
        ...(resellerId ? { resellerId } : {}),
      },
    },
    isFunding,
    reassigns: null,
    check: only(isFunding ? null : verdict === 'yes' ? 'NOT_FOUND' : verdict),
  };
};

/** Assigns one of the partner's own customers to another account manager, or to none. */
export const reassign = (person: Person, truth: Truth, { pick, other }: Draw): Write | null => {
  const { partner, customers } = truth.population;
  const managers = partner.members.filter(({ roles }) => roles.includes('ACCOUNT_MANAGER'));
  const manager = other % 4 === 0 ? null : (among(managers, other)?.accountName ?? null);
  const customer = among(
    customers.filter(({ resellerId }) => resellerId === null),
    pick,
  );
  if (!customer) return null;
  const { kind, roles } = person;
  const isNobody = kind === 'stranger' || kind === 'expired';
  const may = kind === 'member' && roles.includes('ADMINISTRATOR');
  return {
    query: `mutation ($input: AssignAccountManagerInput!) {
      assignAccountManager(input: $input) { assignments { customer { id: customerId } } } }`,
    variables: { input: { customerIds: [customer.id], accountManager: manager } },
    isFunding: false,
    reassigns: may ? { customer, manager } : null,
    check: only(may ? null : isNobody ? 'UNAUTHENTICATED' : 'FORBIDDEN'),
  };
};
