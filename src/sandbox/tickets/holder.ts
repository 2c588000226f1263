import type { Caller } from '../auth/authenticate.ts';
import { below, hashText, mix } from '../data/hash.ts';
import type { CustomerPlace, World } from '../data/world.ts';
import type { AccountFacts } from './account.ts';

/**
 * Number of a partner's own account, larger than those of all customers: there are fewer than eight ranges of numbers.
 */
const PARTNER_NUMBER = 7 * 2 ** 21;
const RANGE = 2 ** 21;
const SUBJECTS = 5;
const OF_PARTNER = 14;
const MOST_OF_CUSTOMER = 6;

const subjectsOfPartner = ({ scopes }: World): readonly string[] => {
  const own = scopes[0];
  const count = Math.min(SUBJECTS, own?.customers.size() ?? 0);
  return Array.from({ length: count }, (_, index) => own?.customers.row(index).customer_id ?? '').filter(Boolean);
};

const subjectsOfCustomer = ({ scope, index }: CustomerPlace): readonly string[] => [
  ...scope.orders
    .ofCustomer(index)
    .slice(-SUBJECTS)
    .map(({ id }) => id),
  ...scope.resources
    .ofCustomer(index)
    .slice(-SUBJECTS)
    .map(({ id }) => id),
];

const factsOfPartner = (world: World): AccountFacts => {
  const { domainId: id, domainName: name, site } = world.partner;
  return {
    id,
    name,
    site,
    number: PARTNER_NUMBER,
    mobile: site === 'CHINA' ? '10000000001' : null,
    mail: `${name}@example.com`,
    isServedByPartner: false,
    partner: { id, name },
    agency: null,
    seeded: { count: OF_PARTNER, firstHistory: 0 },
    subjects: () => subjectsOfPartner(world),
  };
};

const factsOfCustomer = (world: World, place: CustomerPlace): AccountFacts => {
  const { scope, index } = place;
  const { customer_id: id, account_name: name, telephone, email } = scope.customers.row(index);
  const { domainId, domainName, site, agencyName } = world.partner;
  const draw = mix(hashText(id), world.seed);
  return {
    id,
    name,
    site,
    number: scope.number * RANGE + index,
    mobile: telephone,
    mail: email ?? `${name}@example.com`,
    isServedByPartner: draw % 4 === 0,
    partner: { id: domainId, name: domainName },
    agency: scope.customers.grantsAgency(index) ? agencyName : null,
    // The demo partner's own customer has the most tickets whatever the seed, so that demonstrations have some to show.
    seeded:
      id === world.partner.customer.id
        ? { count: MOST_OF_CUSTOMER, firstHistory: 0 }
        : { count: below(draw, MOST_OF_CUSTOMER + 1), firstHistory: draw % MOST_OF_CUSTOMER },
    subjects: () => subjectsOfCustomer(place),
  };
};

/** The account whose tickets a caller sees: the one that authenticates. */
export const holderOf = ({ world, customer }: Caller): AccountFacts =>
  customer ? factsOfCustomer(world, customer) : factsOfPartner(world);
