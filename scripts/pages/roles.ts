import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Contract, VendorOperation } from '../../src/contract/index.ts';
import { ACCOUNT_MANAGER, BUILT_IN_ROLES, type Permissions, type ViewerKind } from '../../src/identity/index.ts';
import { itemOf, type Level, RECORD_KINDS } from '../../src/records/index.ts';
import { ACCESS, isForKind, needsNoItem } from '../../src/request/access/access.ts';
import { isPublic, opensTo } from '../../src/request/access/reach.ts';
import type { Access, WriteCalls } from '../../src/request/context.ts';
import { alertReaders } from './alert-readers.ts';
import { customerView } from './customer-view.ts';

export type Verdict = 'yes' | 'own customers' | 'own reseller' | 'itself' | 'no';

export interface GuardedField {
  /** `Type.field` */
  readonly name: string;
  readonly access: Access;
}

/** Every field of a built schema that says who may use it. */
export const guardedFields = (schema: GraphQLSchema): readonly GuardedField[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ type, field })))
    .flatMap(({ type, field }) => {
      const access = field.extensions[ACCESS] as Access | undefined;
      return access ? [{ name: `${type.name}.${field.name}`, access }] : [];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));

const CUSTOMER_ID = /^customer_ids?$/;

/** Whether a property or parameter below names a customer; schemas may contain themselves. */
const mentionsCustomer = (value: unknown, seen: Set<unknown>): boolean => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  if ('name' in value && typeof value.name === 'string' && CUSTOMER_ID.test(value.name)) return true;
  return Object.entries(value).some(([key, inner]) => CUSTOMER_ID.test(key) || mentionsCustomer(inner, seen));
};

/**
 * Whether an operation takes a customer, runs in a customer's name or returns rows that name one, so that an account manager
 * gets own customers only.
 */
const concernsCustomers = ({ parameters, body, response, facts }: VendorOperation): boolean =>
  facts.credential === 'customer' || mentionsCustomer([parameters, body, response], new Set());

const holdsOne = (held: Permissions, items: readonly string[]): boolean =>
  held === 'all' || items.length === 0 || items.some((item) => held.has(item));

/** Whether a viewer has an item of the gateway's own; an administrator has these only as a person, not as a service. */
const holdsOwn = (kind: ViewerKind, held: Permissions, item: string): boolean =>
  held === 'all' ? kind === 'member' : held.has(item);

interface Question {
  /** Default: a member. */
  readonly kind?: ViewerKind;
  readonly held: Permissions;
  /** As an account manager without a further role does. */
  readonly seesOwnCustomersOnly: boolean;
  readonly contract: Contract;
}

const mayMake = (
  { operations, wholePartner }: WriteCalls,
  { kind = 'member', held, seesOwnCustomersOnly, contract }: Question,
): boolean => {
  const isStaff = kind === 'member' || kind === 'service';
  if (wholePartner && (!isStaff || seesOwnCustomersOnly)) return false;
  return operations.every((id) => {
    const operation = contract.operations.get(id);
    if (!operation || !opensTo(kind, operation)) return false;
    return kind === 'customer' || holdsOne(held, operation.facts.permission);
  });
};

/**
 * The declarations' decision about a field for a viewer with these items at this site. An operation that the site lacks
 * refuses no viewer.
 */
export const decide = (access: Access, question: Question): Verdict => {
  const { kind = 'member', held, seesOwnCustomersOnly, contract } = question;
  if (!isForKind(access, kind, contract)) return 'no';
  if (access.kind === 'public') return 'yes';
  if (access.kind === 'signed-in')
    return access.writes?.some((write) => mayMake(write, question)) === false ? 'no' : 'yes';
  if (needsNoItem(access, kind)) return 'itself';
  if (access.kind === 'permission') {
    if (!holdsOwn(kind, held, access.item)) return 'no';
    return kind === 'reseller' ? 'own reseller' : 'yes';
  }
  if (access.ofViewer) return 'yes';
  const operations = access.operations.flatMap((id) => contract.operations.get(id) ?? []);
  if (kind === 'customer') return operations.every(isPublic) ? 'yes' : 'itself';
  if (operations.some(({ facts }) => !holdsOne(held, facts.permission))) return 'no';
  if (kind === 'reseller') return operations.every(isPublic) ? 'yes' : 'own reseller';
  if (!seesOwnCustomersOnly) return 'yes';
  if (access.wholePartner) return 'no';
  return operations.some(concernsCustomers) ? 'own customers' : 'yes';
};

/** Words of the tables in one language; in English the verdicts themselves. */
export interface RoleWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  /** China's, then the International sites'. */
  readonly sites: readonly [string, string];
  readonly inSite: (verdict: string, site: string) => string;
  readonly everybody: string;
  readonly everyMember: string;
  /** Condition of a field that is open to viewers who may write. */
  readonly oneWrite: string;
  readonly guests: Readonly<Record<ViewerKind, string>>;
  readonly everyItem: string;
  readonly ofWrite: string;
  readonly between: string;
}

const ENGLISH: RoleWords = {
  verdicts: {
    yes: 'yes',
    'own customers': 'own customers',
    'own reseller': 'own reseller',
    itself: 'itself',
    no: 'no',
  },
  sites: ['China', 'International'],
  inSite: (verdict, site) => `${verdict} (${site})`,
  everybody: 'all callers, also without a token',
  everyMember: 'every member',
  oneWrite: 'one of the writes',
  guests: { member: 'member', service: 'service', reseller: 'reseller', customer: 'customer' },
  everyItem: 'every item',
  ofWrite: 'of own kinds of write',
  between: ', ',
};

const cell = (verdicts: readonly Verdict[], { verdicts: words, sites, inSite, between }: RoleWords): string => {
  const [first = 'no'] = verdicts;
  if (verdicts.every((verdict) => verdict === first)) return words[first];
  return verdicts.map((verdict, at) => inSite(words[verdict], sites[at] ?? '')).join(between);
};

const conditionOf = (access: Access, { everybody, everyMember, oneWrite, guests, between }: RoleWords): string => {
  if (access.kind === 'public') return everybody;
  if (access.kind === 'signed-in')
    return [everyMember, ...access.guests.map((kind) => guests[kind]), ...(access.writes ? [oneWrite] : [])].join(
      between,
    );
  if (access.kind === 'permission')
    return [`\`${access.item}\``, ...access.guests.map((kind) => guests[kind])].join(between);
  return access.ofViewer
    ? [everyMember, guests.reseller, guests.customer].join(between)
    : access.operations.join(between);
};

/** Operations of all sites whose permission items the gateway has chosen, by name. */
const chosenItems = (contracts: readonly Contract[], { between }: RoleWords): string[] => {
  const operations = new Map(contracts.flatMap((contract) => [...contract.operations]));
  return [...operations.values()]
    .filter(({ facts }) => facts.permissionSource === 'gateway')
    .map(({ id, facts }) => `| ${id} | ${facts.permission.map((item) => `\`${item}\``).join(between)} |`)
    .sort();
};

const LEVELS = ['READ', 'EDIT', 'DECIDE'] as const;

/** Who holds the items of each kind of record: the built-in roles, and the guests who need none or only the item. */
const recordItems = ({ guests, between }: RoleWords): string[] =>
  RECORD_KINDS.map((kind) => {
    const isUsed = (level: Level): boolean =>
      level === 'READ' ||
      (level === 'EDIT' && kind.madeBy !== 'gateway') ||
      Object.values(kind.steps).some(({ by }) => by === level);
    const cells = LEVELS.map((level) => {
      const item = itemOf(kind, level);
      if (!isUsed(level)) return '–';
      const holders = Object.entries(BUILT_IN_ROLES)
        .filter(([, held]) => held === 'all' || held.has(item))
        .map(([role]) => role);
      const others = level === 'DECIDE' ? [] : (kind.guests?.[level === 'READ' ? 'read' : 'edit'] ?? []);
      return [...holders, ...others.map((guest) => guests[guest])].join(between);
    });
    return `| \`${kind.list}\` | \`${itemOf(kind, 'READ').replace(/READ$/, '…')}\` | ${cells.join(' | ')} |`;
  });

const GUESTS = ['reseller', 'customer'] as const;

export interface Sources {
  readonly schema: GraphQLSchema;
  /** China's, then the International sites'. */
  readonly contracts: readonly [Contract, Contract];
}

/** The tables of the page about roles, from the declarations of the schema, the contracts and the built-in roles. */
export const roleTables = ({ schema, contracts }: Sources, words: RoleWords = ENGLISH) => {
  const roles = Object.entries(BUILT_IN_ROLES);
  const rows = guardedFields(schema).map(({ name, access }) => {
    const cells = roles.map(([role, held]) =>
      cell(
        contracts.map((contract) => decide(access, { held, seesOwnCustomersOnly: role === ACCOUNT_MANAGER, contract })),
        words,
      ),
    );
    const guests = GUESTS.map((kind) =>
      cell(
        contracts.map((contract) => decide(access, { kind, held: 'all', seesOwnCustomersOnly: false, contract })),
        words,
      ),
    );
    return `| \`${name}\` | ${[...cells, ...guests].join(' | ')} | ${conditionOf(access, words)} |`;
  });
  const sets = roles.map(([role, held]) => {
    const items =
      held === 'all'
        ? words.everyItem
        : [...held]
            .sort()
            .map((item) => `\`${item}\``)
            .join(words.between);
    return `| ${role} | ${items} |`;
  });
  return {
    roles: roles.map(([role]) => role).join(' | '),
    rules: roles.map(() => '---').join(' | '),
    sets: sets.join('\n'),
    chosen: chosenItems(contracts, words).join('\n'),
    records: recordItems(words).join('\n'),
    alerts: alertReaders(contracts, words).join('\n'),
    fields: rows.join('\n'),
    customer: customerView(schema, contracts),
  };
};

/** `docs/roles.md`. */
export const rolesPage = (sources: Sources): string => {
  const { roles, rules, sets, chosen, records, alerts, fields, customer } = roleTables(sources);
  return `# Roles

What each built-in role may do, from what the fields declare (\`@Serves\`, \`@Requires\`), the permission items of the
contract (\`schema/upstream/\`) and the roles' own items. Written by \`npm run docs:write\`; \`npm run docs:check\` fails when
it is out of date, a root field that declares nothing does not build, and \`test/graph/roles.test.ts\` asks each of them.

- A member has one to three roles. ADMINISTRATOR excludes all others; ACCOUNT_MANAGER and ACCOUNT_DIRECTOR exclude each other.
- An account manager sees own customers only; with any further role, all of the partner's. The table is about one role.
- An account director names one account manager for what adds up many customers' consumption: bills, performance and
  reconciliation. Where the organization knows the director, only managers of its own count, for these and for the
  consumption of one customer, whose row names its manager. \`ownBills\` is read in the customer's name and is not meant.
- A field needs one permission item of each operation behind it. A custom role is a set of items, made by the
  administrator (\`saveRole\`) or in the configuration; several roles add up.
- A **service** has roles as a member has, in its token or by its client id in the configuration (\`services\`), but not
  ACCOUNT_MANAGER, and sees all customers. A **reseller's member** has
  such roles too and sees what is under its reseller; its column is about one who holds every item of the vendor. A
  **customer** has no roles and sees itself. How this follows from the contract: [decision 25](decisions/0025-viewer-kinds.md).
- ADMINISTRATOR gives the gateway's own items (\`PARTNERGRAPH_…\`) to members only; a service or a reseller's member holds
  one where a custom role names it.
- \`no\` is the error FORBIDDEN, counted in the audit, never an empty list. A foreign id is NOT_FOUND like an unknown one.
- A viewer who may have an object may have its fields that are not listed.
- What leaves later follows the roles of that moment: a [webhook endpoint](webhooks.md#whose-rights-decide) sends what the one who
  activated it may read, an [export](exports.md) has the rows of the one who asked.
- A field that neither the contract nor its declaration opens to resellers' members or customers is closed to them.

## What the roles hold

| role | permission items |
| --- | --- |
${sets}

## Items that the gateway chose

The vendor's documents name no items for these operations. Without any they would be open to every member; these come closest: a member who may
move money may see it, ledger, bills and invoices are finance, and records go with what they are about. Any one of them suffices.

| operation | permission items |
| --- | --- |
${chosen}

## Items of records

[Records](records.md) of each kind have their own items: READ to see them, EDIT to create and change them and for the steps that the
partner takes, DECIDE for what a member enters of the vendor's decisions. A custom role may hold any of them without the others.

| records | item | READ | EDIT | DECIDE |
| --- | --- | --- | --- | --- |
${records}

## Alerts

A viewer who may read alerts also needs the items of the facts behind each of them: one of each group. Without them the [alert](alerts.md#who-reads-an-alert) does not exist for
the viewer. Alerts of a write need the items of its kind.

| condition | ${roles} | items |
| --- | ${rules} | --- |
${alerts}

## Fields

| field | ${roles} | a reseller's member | a customer | needs |
| --- | ${rules} | --- | --- | --- |
${fields}

## What a customer can reach

Pages and edges left out. What is new here is new on customers' phones: look at it before it is merged.

| type | fields |
| --- | --- |
${customer}
`;
};
