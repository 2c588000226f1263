import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type TokenVerifier, verifierFor } from '../../../src/identity/token/verifier.ts';
import { testClock, testNow } from '../../support/clock.ts';
import type { Population, Somebody } from './population.ts';

export type Kind = 'member' | 'service' | 'reseller' | 'customer' | 'stranger' | 'expired';

/** A viewer of the test. Its permissions are copied from the page about roles, not computed. */
export interface Person {
  readonly who: string;
  readonly kind: Kind;
  /** Account that the token names; a stranger has no token. */
  readonly partnerId: string;
  readonly accountName: string;
  readonly roles: readonly string[];
  readonly items: 'all' | ReadonlySet<string>;
  /** Sees the customers of this account manager only. */
  readonly manager?: string;
  readonly resellerId?: string;
  readonly customerId?: string;
}

const DIRECTOR = new Set([
  ...['FINANCE_020100', 'FINANCE_020101', 'FINANCE_030100', 'FINANCE_040100', 'FINANCE_060100', 'FINANCE_090100'],
  ...['SALES_020100', 'SALES_040100', 'SUBCUSTSERV_010100'],
  ...['SUBCUSTSERV_010105', 'SUBCUSTSERV_010500', 'SUBCUSTSERV_060100', 'SUBCUSTSERV_060200'],
  ...['PARTNERGRAPH_TICKETS_READ', 'PARTNERGRAPH_TICKETS_WRITE'],
]);
const MANAGER = new Set([...DIRECTOR].filter((item) => !item.startsWith('SALES_') && item !== 'FINANCE_030100'));

/** Custom roles that the administrator creates. */
export const CUSTOM_ROLES: Readonly<Record<string, readonly string[]>> = {
  FUNDS_CLERK: ['SUBCUSTSERV_010100', 'SUBCUSTSERV_010103'],
  COUPON_CLERK: ['SUBCUSTSERV_010100', 'SUBCUSTSERV_030200'],
};

/** Viewers whose login names are not among the demo members. */
export const CUSTOM_MEMBERS = [
  { accountName: 'clerk.example', roles: ['FUNDS_CLERK'] },
  { accountName: 'helper.example', roles: ['ACCOUNT_MANAGER', 'COUPON_CLERK'] },
] as const;

const granted = (roles: readonly string[]): Person['items'] =>
  roles.includes('ADMINISTRATOR')
    ? 'all'
    : new Set(
        roles.flatMap((role) =>
          role === 'ACCOUNT_DIRECTOR'
            ? [...DIRECTOR]
            : role === 'ACCOUNT_MANAGER'
              ? [...MANAGER]
              : (CUSTOM_ROLES[role] ?? []),
        ),
      );

const withOrders = (customers: readonly Somebody[], resellerId: string | null): Somebody[] =>
  customers.filter((each) => each.resellerId === resellerId && each.grantsAgency && each.orders.length > 1);

/** The viewers of one partner: each role and each kind, some of them twice. */
const peopleOf = ({ partner, resellers, customers }: Population): Person[] => {
  const person = (kind: Kind, accountName: string, roles: readonly string[], more: Partial<Person> = {}): Person => ({
    who: [partner.id, kind, accountName, ...roles].join(' '),
    kind,
    partnerId: partner.id,
    accountName,
    roles,
    items: granted(roles),
    ...more,
  });
  const members = [...partner.members, ...CUSTOM_MEMBERS].map(({ accountName, roles }) =>
    person('member', accountName, roles, roles.join() === 'ACCOUNT_MANAGER' ? { manager: accountName } : {}),
  );
  const [first, second] = resellers.filter(({ id }) => withOrders(customers, id).length > 0);
  if (!first || !second) throw new Error('too few resellers with customers');
  const asCustomer = ({ id, accountName, resellerId }: Somebody) =>
    person('customer', accountName, [], { customerId: id, ...(resellerId ? { resellerId } : {}) });
  const own = withOrders(customers, null);
  const administrator = String(partner.members[0]?.accountName);
  return [
    ...members,
    person('service', 'nightly-sync', ['ACCOUNT_DIRECTOR']),
    person('service', 'ledger-sync', ['ADMINISTRATOR']),
    person('reseller', 'head-of-first', ['ADMINISTRATOR'], { resellerId: first.id }),
    person('reseller', 'seller-of-first', ['ACCOUNT_DIRECTOR'], { resellerId: first.id }),
    person('reseller', 'head-of-second', ['ADMINISTRATOR'], { resellerId: second.id }),
    ...[own.at(0), own.at(-1), withOrders(customers, first.id).at(0)].flatMap((each) =>
      each ? [asCustomer(each)] : [],
    ),
    person('stranger', 'nobody', []),
    person('expired', administrator, ['ADMINISTRATOR']),
  ];
};

const ISSUER = 'https://id.example.com';
const AUDIENCE = 'partnergraph';
const ALGORITHM = 'ES256';

/** All viewers with their tokens, and the real verifier with a key of the test's own. */
export const createPeople = async (populations: readonly Population[]) => {
  const { publicKey, privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const people = populations.flatMap(peopleOf);
  const now = Math.floor(testNow() / 1000);
  const tokenOf = ({ kind, partnerId, accountName, roles, resellerId, customerId }: Person): Promise<string> =>
    new SignJWT({
      partner: partnerId,
      name: 'Somebody',
      roles: [...roles],
      viewer_kind: kind === 'expired' ? 'member' : kind,
      ...(kind === 'service' ? { client_id: accountName } : { preferred_username: accountName }),
      ...(resellerId ? { reseller_id: resellerId } : {}),
      ...(customerId ? { customer_id: customerId } : {}),
    })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
      .setSubject(`${partnerId}:${kind}:${accountName}`)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt(now - 7200)
      .setExpirationTime(kind === 'expired' ? now - 3600 : now + 6 * 3600)
      .sign(privateKey);
  const tokens = new Map<Person, string>();
  for (const person of people) if (person.kind !== 'stranger') tokens.set(person, await tokenOf(person));
  const verify: TokenVerifier = verifierFor(
    [
      {
        rules: {
          issuer: ISSUER,
          audience: AUDIENCE,
          algorithms: [ALGORITHM],
          clockToleranceSeconds: 5,
          claims: {
            subject: 'sub',
            name: 'name',
            accountName: 'preferred_username',
            partner: 'partner',
            roles: 'roles',
            kind: 'viewer_kind',
            reseller: 'reseller_id',
            customer: 'customer_id',
          },
          viewers: ['member', 'service', 'reseller', 'customer'],
        },
        keys: async () => publicKey,
      },
    ],
    testClock,
  );
  return { people, tokens, verify, privateKey: String((await exportJWK(privateKey)).d) };
};

export type People = Awaited<ReturnType<typeof createPeople>>;
