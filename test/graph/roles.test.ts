import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type GraphQLField, getNamedType, isInputObjectType, isObjectType, parse } from 'graphql';
import { decide, guardedFields, rolesPage } from '../../scripts/pages/roles.ts';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import { isGatewayError } from '../../src/errors/index.ts';
import { printSdl } from '../../src/graph/sdl.ts';
import { ORGANIZATION_MANAGE, type Permissions, toViewer } from '../../src/identity/index.ts';
import { ACCESS, isForKind, isOfferedBy } from '../../src/request/access/access.ts';
import type { Access, RequestContext } from '../../src/request/context.ts';
import { createContext } from '../../src/request/create-context.ts';
import { report } from '../isolation/support/figures.ts';
import { claimsWith } from '../support/claims.ts';
import { executeAsGateway } from '../support/execute.ts';
import { startTestGateway, type TestGateway } from '../support/gateway.ts';
import { leastDocument } from '../support/least.ts';
import { gatewaySchema } from '../support/schema.ts';
import { CLERK_ITEMS, held, PEOPLE, type Person } from './support/people.ts';

type Field = GraphQLField<unknown, RequestContext>;

const schema = gatewaySchema();
const contracts = [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')] as const;
const accessOf = ({ extensions }: Field): Access | undefined => extensions[ACCESS] as Access | undefined;

/** The part that matters for refusals: a customer whose manager works for the director. */
const PARENT = { accountManager: { accountName: 'wang.fang' } };

const ROOTS = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ['query', field] as const),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ['mutation', field] as const),
];

interface Told {
  readonly field: string;
  readonly allowed: boolean;
  readonly reason: string | null;
  readonly missing: readonly { readonly anyOf: readonly string[] }[];
}

const NESTED = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => type !== schema.getQueryType() && type !== schema.getMutationType())
  .flatMap((type) =>
    Object.values(type.getFields()).map((field: Field) => ({ name: `${type.name}.${field.name}`, field })),
  )
  .filter(({ field }) => accessOf(field));

describe('the matrix of roles and fields', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ customers: 10 });
    for (const mutation of [
      `saveRole(input: { name: "QUOTA_CLERK", items: ${JSON.stringify(CLERK_ITEMS)} }) { role { name } }`,
      'saveMember(input: { accountName: "clerk.example", name: "Clerk", roles: ["QUOTA_CLERK"] }) { member { name } }',
    ])
      expect((await gateway.run('chen.xia', `mutation { ${mutation} }`)).errors).toBeUndefined();
  });
  const counts = { allowed: 0, refused: 0 };
  afterAll(async () => {
    await gateway.close();
    report('matrix of all guarded fields', { fields: ROOTS.length + NESTED.length, viewers: PEOPLE.length, ...counts });
  });

  /** Login names as tokens name them; the store has their roles. */
  const contextFor = (person: Person | null): RequestContext => {
    const claims = person && claimsWith({ subject: `s:${person.accountName}`, name: person.who, ...person });
    const viewer = claims && toViewer(claims, gateway.services.roles);
    return createContext({ services: gateway.services, viewer, language: 'en' });
  };

  const expected = (field: Field, person: Person): boolean => {
    const contract = contracts[person.partnerId === 'demo-cn' ? 0 : 1];
    const access = accessOf(field);
    if (!access) throw new Error(`${field.name} declares no access rule`);
    const isOpen = decide(access, { seesOwnCustomersOnly: false, ...person, contract }) !== 'no';
    counts[isOpen ? 'allowed' : 'refused'] += 1;
    return isOpen;
  };

  const codesAt = async (kind: 'query' | 'mutation', field: Field, person: Person | null): Promise<unknown[]> => {
    const document = parse(leastDocument(kind, field));
    const { errors } = await executeAsGateway({ schema, document, context: contextFor(person) });
    return (errors ?? []).map(({ extensions }) => extensions.code);
  };

  it.each(ROOTS.map(([kind, field]) => [kind, field.name, field] as const))('%s %s', async (kind, _, field) => {
    for (const person of PEOPLE) {
      const refused = (await codesAt(kind, field, person)).includes('FORBIDDEN');
      expect([person.who, refused]).toEqual([person.who, !expected(field, person)]);
    }
    const open = accessOf(field)?.kind === 'public';
    expect((await codesAt(kind, field, null)).includes('UNAUTHENTICATED')).toBe(!open);
  });

  it.each(NESTED.map(({ name, field }) => [name, field] as const))('%s', async (_, field) => {
    for (const person of PEOPLE) {
      let code: unknown;
      try {
        // The guard comes before the resolver, which may throw because the test gives it no real parent.
        await field.resolve?.(PARENT, {}, contextFor(person), {} as never);
      } catch (error) {
        code = isGatewayError(error) ? error.code : undefined;
      }
      expect([person.who, code === 'FORBIDDEN']).toEqual([person.who, !expected(field, person)]);
    }
  });

  const GUARDED = [
    ...ROOTS.map(([kind, field]) => ({ name: `${kind === 'query' ? 'Query' : 'Mutation'}.${field.name}`, field })),
    ...NESTED,
  ];

  it('lists in viewer.can, for each viewer, what the guards then do, and why', async () => {
    const document = parse(
      `{ viewer { partner { site } can(fields: ${JSON.stringify(GUARDED.map(({ name }) => name))}) {
          field allowed reason missing { anyOf } } } }`,
    );
    const reasons = new Set<string>();
    for (const person of PEOPLE) {
      const context = contextFor(person);
      const { data, errors } = await executeAsGateway({ schema, document, context });
      expect(errors).toBeUndefined();
      const { can } = (data as { viewer: { can: readonly Told[] } }).viewer;
      for (const [place, { name, field }] of GUARDED.entries()) {
        const told = can[place];
        const access = accessOf(field);
        const contract = contracts[person.partnerId === 'demo-cn' ? 0 : 1];
        const offered = access ? isOfferedBy(access, contract) : false;
        const means = { field: name, allowed: offered && expected(field, person) };
        expect([person.who, told]).toMatchObject([person.who, means]);
        expect([person.who, name, told?.reason === null]).toEqual([person.who, name, means.allowed]);
        expect([name, told?.reason, (told?.missing.length ?? 0) > 0]).toEqual([
          name,
          told?.reason,
          told?.reason === 'PERMISSION_ITEMS',
        ]);
        for (const { anyOf } of told?.missing ?? [])
          expect(anyOf.filter((item) => person.held !== 'all' && person.held.has(item))).toEqual([]);
        reasons.add(String(told?.reason));
      }
    }
    expect([...reasons].toSorted()).toEqual(['OWN_CUSTOMERS_ONLY', 'PERMISSION_ITEMS', 'SITE', 'VIEWER_KIND', 'null']);
  });

  it("opens to resellers' members only writes that name the reseller: the ledger looks for them there", () => {
    const nameless = ROOTS.filter(([kind]) => kind === 'mutation')
      .filter(([, field]) =>
        contracts.some((contract) => {
          const access = accessOf(field);
          // The ledger has no writes of the gateway's own records.
          return access?.kind === 'operations' && isForKind(access, 'reseller', contract);
        }),
      )
      .filter(([, { args }]) => {
        const input = getNamedType(args.find(({ name }) => name === 'input')?.type);
        return !(isInputObjectType(input) && 'resellerId' in input.getFields());
      });
    expect(nameless.map(([, { name }]) => name)).toEqual([]);
  });

  it.each([
    'Partner.consumptionQuota',
    'Bills.partnerBill',
    'Bills.invoices',
    'Customer.invoices',
    'Customer.couponRecords',
    'IssuedCoupon.records',
    'Order.refund',
  ])('keeps %s from a member whose roles are about something else', (name) => {
    const access = NESTED.filter((each) => each.name === name).map(({ field }) => accessOf(field))[0];
    if (!access) throw new Error(`${name} declares no access rule`);
    const verdicts = contracts.map((contract) =>
      decide(access, { held: new Set(CLERK_ITEMS), seesOwnCustomersOnly: false, contract }),
    );
    expect(verdicts).toContain('no');
  });

  it('refuses nothing to the administrator, and different fields to a clerk and a manager', () => {
    const refusedTo = (person: Person | undefined) =>
      person ? NESTED.filter(({ field }) => !expected(field, person)).map(({ name }) => name) : [];
    const [administrator, , manager, clerk] = PEOPLE.map(refusedTo);
    expect(administrator).toEqual([]);
    expect(manager?.length).toBeGreaterThan(0);
    expect(clerk?.length).toBeGreaterThan(0);
    expect(clerk).not.toEqual(manager);
  });
});

describe('docs/roles.md', () => {
  it('is what the schema, the contract and the roles say (npm run docs:write)', () => {
    expect(readFileSync('docs/roles.md', 'utf8')).toBe(rolesPage({ schema, contracts }));
  });

  it('has the same rules as the SDL', () => {
    const sdl = printSdl();
    const rules = (field: string) =>
      [...(new RegExp(`^  ${field}[:(][^@]*?(?: @semanticNonNull)?((?: @access\\(.*\\))+)$`, 'm').exec(sdl) ?? [])][1];
    expect(rules('viewer')).toBe(
      ' @access(sites: ["CHINA", "INTERNATIONAL", "EUROPE"], viewers: ["MEMBER", "SERVICE", "RESELLER", "CUSTOMER"])',
    );
    expect(rules('couponQuotas')).toContain('sites: ["CHINA"], viewers: ["MEMBER", "SERVICE"');
    expect(rules('couponQuotas')).toContain('operations: ["ListQuotaCoupons"]');
    expect(sdl.split('@access(sites').length - 1).toBeGreaterThanOrEqual(guardedFields(schema).length);
  });

  it('names every field that is guarded', () => {
    const page = rolesPage({ schema, contracts });
    for (const { name } of guardedFields(schema)) expect(page).toContain(`\`${name}\``);
  });

  const [china] = contracts;
  const operations = (...names: string[]): Access => ({
    kind: 'operations',
    operations: names,
    cost: () => 0,
    asCustomer: false,
    ofViewer: false,
    closedTo: [],
  });
  it.each<[string, Access, Permissions, boolean, string]>([
    ['public', { kind: 'public' }, new Set(), true, 'yes'],
    ['own item without it', { kind: 'permission', item: ORGANIZATION_MANAGE, guests: [] }, new Set(), false, 'no'],
    ['own item with it', { kind: 'permission', item: ORGANIZATION_MANAGE, guests: [] }, 'all', false, 'yes'],
    ['an operation without the item', operations('ListSubCustomers'), new Set(), false, 'no'],
    ['an operation with one of the items', operations('ListSubCustomers'), held('ACCOUNT_MANAGER'), false, 'yes'],
    ['as a manager', operations('ListSubCustomers'), held('ACCOUNT_MANAGER'), true, 'own customers'],
    [
      'one of two operations without',
      operations('ListSubCustomers', 'ListQuotaCoupons'),
      held('ACCOUNT_MANAGER'),
      true,
      'no',
    ],
    ['what the site lacks', operations('NoSuchOperation'), new Set(), false, 'yes'],
  ])('decides %s', (_, access, items, seesOwnCustomersOnly, verdict) => {
    expect(decide(access, { held: items, seesOwnCustomersOnly, contract: china })).toBe(verdict);
  });
});
