import { Kind, type OperationDefinitionNode, parse, type TypeNode } from 'graphql';
import { anyCustomer, CUSTOMERS } from './customers.ts';
import { ENTERPRISE } from './enterprise.ts';
import { INCENTIVES } from './incentives.ts';
import { type Ask, type Lookup, type Outcome, type Recipe, rowsOf, type Site, type Variables } from './lookup.ts';
import { ORDERS } from './orders.ts';
import { PRICING } from './pricing.ts';
import { REGISTRATION } from './registration.ts';
import { RESELLERS } from './resellers.ts';
import { RESOURCES } from './resources.ts';
import { TICKETS } from './tickets.ts';

const RECIPES: Readonly<Record<string, Recipe>> = {
  ...CUSTOMERS,
  ...ENTERPRISE,
  ...INCENTIVES,
  ...ORDERS,
  ...PRICING,
  ...REGISTRATION,
  ...RESELLERS,
  ...RESOURCES,
  ...TICKETS,
};

interface SampleText {
  readonly name: string;
  readonly document: string;
}

/** Variables for a sample; `answers` is false where the sample answered none of the candidates without an error. */
export interface Example {
  readonly variables: Variables;
  readonly answers: boolean;
}

interface Declared {
  readonly all: ReadonlySet<string>;
  readonly required: readonly string[];
  /** Whether `from` and `until` are days. */
  readonly spansDays: boolean;
}

const DAYS = new Set(['String', 'BillingDate']);

const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);

const readDeclarations = (document: string): Declared => {
  const operation = parse(document).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const variables = operation?.variableDefinitions ?? [];
  const nameOf = ({ variable }: (typeof variables)[number]) => variable.name.value;
  return {
    all: new Set(variables.map(nameOf)),
    spansDays: variables.some((each) => nameOf(each) === 'from' && DAYS.has(namedTypeOf(each.type))),
    required: variables
      .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue)
      .map(nameOf),
  };
};

/** A new idempotency key, so that each run is a separate write. */
export const freshKey = (): string => `playground-${crypto.randomUUID()}`;

/** The latest whole month in UTC+8, in which the vendor bills. */
export const lastMonth = (now: Date): string => {
  const there = new Date(now.getTime() + 8 * 3_600_000);
  return new Date(Date.UTC(there.getUTCFullYear(), there.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
};

interface Who {
  readonly viewer?: {
    readonly kind: string;
    readonly roles: readonly string[];
    readonly partner?: { readonly site: Site } | null;
  } | null;
}

const WHO = 'query Lookup { viewer { kind roles partner { site } } }';

/** The account manager that a director must name in queries of consumption; undefined for other members. */
const managerFor = async (ask: Ask, viewer: Who['viewer']): Promise<string | undefined> => {
  if (viewer?.kind !== 'MEMBER' || !viewer.roles.includes('ACCOUNT_DIRECTOR')) return undefined;
  const rows = await rowsOf<{ readonly accountManager: { readonly accountName: string } | null }>(
    ask,
    'customers(first: 100)',
    'accountManager { accountName }',
  );
  return rows.find(({ accountManager }) => accountManager)?.accountManager?.accountName;
};

/** Codes that no other candidate would change. */
const FINAL = new Set(['FORBIDDEN', 'UNAUTHENTICATED', 'UNSUPPORTED_ON_SITE', 'RATE_LIMITED', 'UPSTREAM_THROTTLED']);

/** Whether the sample was refused only because its copies are not complete yet: the variables are right. */
const isSoon = ({ errors = [] }: Outcome): boolean => errors.some(({ extensions }) => extensions?.code === 'NOT_READY');

const isFinal = ({ errors = [] }: Outcome): boolean =>
  errors.some(({ extensions }) => FINAL.has(String(extensions?.code)));

/** Candidates that are tried before the search ends. */
const MOST_TRIED = 12;

const pick = (values: Variables, wanted: ReadonlySet<string>): Variables =>
  Object.fromEntries(Object.entries(values).filter(([name, value]) => wanted.has(name) && value !== undefined));

/**
 * Looks up variables with which the sample answers for this member. Where ids are looked up, the sample itself is run
 * with one candidate after the other, because only the vendor knows, for example, whether a customer has authorized the
 * partner. Writes among the samples are dry runs.
 */
export const exampleFor = async ({ name, document }: SampleText, ask: Ask, now: Date): Promise<Example> => {
  const declared = readDeclarations(document);
  const { all, required, spansDays } = declared;
  const month = lastMonth(now);
  const common: Variables = { month, ...(spansDays ? { from: `${month}-01`, until: `${month}-20` } : {}) };
  const recipe = RECIPES[name] ?? (all.has('id') || all.has('customerId') ? anyCustomer : undefined);
  if (!recipe && !all.has('accountManager')) return complete(pick(common, all), required);
  const { viewer } = ((await ask(WHO)).data ?? {}) as Who;
  const accountManager = all.has('accountManager') ? await managerFor(ask, viewer) : undefined;
  const fixed = pick({ ...common, accountManager }, all);
  if (!recipe) return complete(fixed, required);
  const lookup: Lookup = { ask, month, accountManager, site: viewer?.partner?.site ?? 'CHINA' };
  return tryEach(document, { lookup, recipe, fixed, ...declared });
};

const complete = (variables: Variables, required: readonly string[], answers = true): Example => {
  const keyed = required.includes('idempotencyKey') ? { idempotencyKey: freshKey(), ...variables } : variables;
  return { variables: keyed, answers: answers && required.every((name) => name in keyed) };
};

interface Trial extends Declared {
  readonly lookup: Lookup;
  readonly recipe: Recipe;
  readonly fixed: Variables;
}

const tryEach = async (document: string, { lookup, recipe, fixed, all, required }: Trial): Promise<Example> => {
  let first: Example | null = null;
  let tried = 0;
  for await (const values of recipe(lookup)) {
    const candidate = complete({ ...fixed, ...pick(values, all) }, required);
    first ??= candidate;
    const outcome = await lookup.ask(document, candidate.variables);
    if (!outcome.errors?.length || isSoon(outcome)) return complete({ ...fixed, ...pick(values, all) }, required);
    if (isFinal(outcome) || ++tried === MOST_TRIED) break;
  }
  return { ...(first ?? complete(fixed, required)), answers: false };
};

/** The variables with a new idempotency key; unchanged where they are not a JSON object. */
export const withFreshKey = (variables: string): string => {
  try {
    const parsed: unknown = JSON.parse(variables);
    if (typeof parsed !== 'object' || parsed === null) return variables;
    return JSON.stringify({ ...parsed, idempotencyKey: freshKey() }, null, 2);
  } catch {
    return variables;
  }
};
