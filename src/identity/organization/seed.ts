import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError, DEMO_PARTNERS } from '../../config/index.ts';
import { findMalformed, readUtf8, WELL_FORMED } from '../../text.ts';
import { ACCOUNT_DIRECTOR, ACCOUNT_MANAGER } from '../roles.ts';
import { assignAccountManager, assignDirector, type Change, saveMember, saveRole } from './changes.ts';
import { MAX_CUSTOMERS_AT_ONCE } from './rules.ts';

const member = z.strictObject({
  accountName: z.string(),
  name: z.string(),
  subject: z.string().optional(),
  roles: z.array(z.string()),
  /** Login name of the director; for account managers only. */
  director: z.string().optional(),
  /** Ids of customers; for account managers only, and only with `CUSTOMER_MANAGER=gateway`. */
  customers: z.array(z.string()).optional(),
});

const partner = z.strictObject({
  roles: z
    .record(z.string(), z.strictObject({ description: z.string().default(''), items: z.array(z.string()) }))
    .default({}),
  members: z.array(member),
});

const file = z.record(z.string(), partner);

export type Seed = z.infer<typeof partner>;

/**
 * Partner id → its first members and roles. Throws a ConfigError that names the place of the mistake, never a value.
 */
export const readSeedFile = (path: string): Readonly<Record<string, Seed>> => {
  let tree: unknown;
  try {
    const text = readUtf8(readFileSync(path));
    tree = text === null ? undefined : JSON.parse(text);
  } catch {
    tree = undefined;
  }
  if (tree === undefined)
    throw new ConfigError(['ORGANIZATION_SEED: expected the path of a readable file in JSON and UTF-8']);
  const malformed = findMalformed(tree);
  if (malformed)
    throw new ConfigError([`ORGANIZATION_SEED: expected ${WELL_FORMED} at ${malformed.join('.') || 'its root'}`]);
  const parsed = file.safeParse(tree);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path: steps, code }) => `${steps.map(String).join('.')} (${code})`);
  throw new ConfigError([`ORGANIZATION_SEED: unknown or unfit values at ${places.join(', ')}`]);
};

/** Members of the demo partners. Each manager has the partner's director. */
export const demoSeed = (): Readonly<Record<string, Seed>> =>
  Object.fromEntries(
    DEMO_PARTNERS.map(({ id, members }) => {
      const director = members.find(({ roles }) => roles.includes(ACCOUNT_DIRECTOR))?.accountName;
      return [
        id,
        {
          roles: {},
          members: members.map(({ accountName, name, roles }) => ({
            accountName,
            name,
            roles: [...roles],
            ...(director && roles.includes(ACCOUNT_MANAGER) ? { director } : {}),
          })),
        },
      ];
    }),
  );

/** The changes that build the seed's organization, under the same rules as changes by administrators. */
export const changesOf = ({ roles, members }: Seed): readonly Change[] => [
  ...Object.entries(roles).map(([name, { description, items }]) => saveRole(name, description, items)),
  ...members.map(saveMember),
  ...members.flatMap(({ accountName, director }) => (director ? [assignDirector(accountName, director)] : [])),
  ...members.flatMap(({ accountName, customers = [] }) =>
    chunks(customers, MAX_CUSTOMERS_AT_ONCE).map((ids) => assignAccountManager(ids, accountName)),
  ),
];

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
