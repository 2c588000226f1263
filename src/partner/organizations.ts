import { randomUUID } from 'node:crypto';
import { type Config, ConfigError } from '../config/index.ts';
import { isGatewayError } from '../errors/index.ts';
import {
  BUILT_IN_ROLES,
  changesOf,
  demoSeed,
  isGatewayItem,
  type Organization,
  openOrganization,
  permissionItems,
  type RecordChange,
  readSeedFile,
  type Seed,
  seedOrganization,
} from '../identity/index.ts';
import { type Audit, digest } from '../ledger/audit/index.ts';
import type { RecordKind } from '../records/index.ts';
import type { Store } from '../store/index.ts';
import { partnerContract } from './partner-contract.ts';

interface OrganizationsSettings {
  readonly store: Store;
  readonly audit: Audit;
  readonly now: () => number;
  readonly recordKinds?: readonly RecordKind[];
}

/** Records a change in the audit, in the transaction that stores the change. */
const recordWith =
  (audit: Audit): RecordChange =>
  (db, { partnerId, event: { kind, what, on, detail }, actor: { requestId, ...actor } }) =>
    audit.record(db, partnerId, {
      kind,
      actor,
      what,
      on,
      detail,
      inputDigest: digest({ what, on, detail }),
      requestId,
    });

const seedsOf = ({ organization, identity }: Config): Readonly<Record<string, Seed>> => {
  if (organization.seedFile) return readSeedFile(organization.seedFile);
  return identity.kind === 'demo' ? demoSeed() : {};
};

/**
 * The organization of each partner by id, created from the configuration if it is new. Throws a readable message when
 * the configuration breaks a rule.
 */
export const openOrganizations = async (
  config: Config,
  { store, audit, now, recordKinds }: OrganizationsSettings,
): Promise<ReadonlyMap<string, Organization>> => {
  requireItems(config, recordKinds);
  const fixedRoles = new Set([...Object.keys(BUILT_IN_ROLES), ...Object.keys(config.roles)]);
  const seeds = seedsOf(config);
  const organizations = new Map<string, Organization>();
  try {
    for (const partner of config.partners) {
      const { id, writes } = partner;
      const organization = await openOrganization({
        store,
        partnerId: id,
        record: recordWith(audit),
        items: permissionItems(partnerContract(partner), recordKinds),
        fixedRoles,
        customerManager: config.organization.customerManager,
        now,
      });
      organizations.set(id, organization);
      const seed = seeds[id];
      if (seed) await plant(organization, id, seed);
      requireRoles(Object.keys(writes.limits), {
        partnerId: id,
        known: [...fixedRoles, ...organization.current().roles.keys()],
      });
    }
  } catch (error) {
    for (const organization of organizations.values()) organization.close();
    throw error;
  }
  return organizations;
};

/**
 * Throws when a configured role has an unknown permission item of the gateway, or one that only ADMINISTRATOR may have.
 */
const requireItems = ({ roles, partners }: Config, kinds: OrganizationsSettings['recordKinds']): void => {
  const items = new Map(partners.flatMap((partner) => [...permissionItems(partnerContract(partner), kinds)]));
  const mayHold = (name: string): boolean => !isGatewayItem(name) || items.get(name)?.administratorOnly === false;
  const grantable = [...items.values()].flatMap(({ name }) => (isGatewayItem(name) && mayHold(name) ? [name] : []));
  const problems = Object.entries(roles).flatMap(([role, names]) =>
    names
      .filter((name) => !mayHold(name))
      .map(
        (name) =>
          `roles.${role}: a custom role cannot have the item ${name}; of the gateway's items it can have ${grantable.join(', ')}`,
      ),
  );
  if (problems.length > 0) throw new ConfigError(problems);
};

/** Throws when a limit names an unknown role, because with a misspelled name its members would have no limit. */
const requireRoles = (
  named: readonly string[],
  { partnerId, known }: { readonly partnerId: string; readonly known: readonly string[] },
): void => {
  const problems = named
    .filter((role) => !known.includes(role))
    .map(
      (role) => `writes.${partnerId}.limits.${role}: the partner has no such role; its roles are ${known.join(', ')}`,
    );
  if (problems.length > 0) throw new ConfigError(problems);
};

const SEED = { subject: 'seed', accountName: 'seed', name: 'Seed of the organization', roles: [] } as const;

const plant = async (organization: Organization, partnerId: string, seed: Seed): Promise<void> => {
  try {
    await seedOrganization(organization, changesOf(seed), { ...SEED, requestId: randomUUID() });
  } catch (error) {
    if (!isGatewayError(error)) throw error;
    const { rule, argument, limit } = error.extensions;
    const why = [rule, argument, limit].filter((part) => part !== undefined).join(': ');
    throw new ConfigError([
      `ORGANIZATION_SEED: the organization of ${partnerId} cannot be created as the file says (${why || error.code})`,
    ]);
  }
};
