import type { Store, Tables, Transaction } from '../../store/index.ts';
import type { ViaAgent } from '../viewer-kinds.ts';
import type { Change, ChangeEvent, Outcome } from './changes.ts';
import { lockVersion, readManagersOn, readState, readVersion, writeDifference } from './repository.ts';
import type { Surroundings } from './rules.ts';
import { EMPTY, type OrganizationState } from './state.ts';

/** The caller who makes a change, as the audit stores callers. */
export interface Actor {
  readonly subject: string;
  readonly accountName: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly requestId: string;
  /** The agent that acts for the person. Left out: the person acts without an agent. */
  readonly via?: ViaAgent | undefined;
}

/** Writes the audit record in the transaction of the change, so that no change is stored without its record. */
export type RecordChange = (
  db: Transaction<Tables>,
  change: { readonly partnerId: string; readonly event: ChangeEvent; readonly actor: Actor },
) => Promise<void>;

/** One partner's members, roles and assignments. */
export interface Organization {
  /** Includes all changes of this process; changes of other processes appear within about two seconds. */
  current(): OrganizationState;
  /** Stores a change, which counts from the next request. When the change throws, nothing is stored. */
  change(change: Change, actor: Actor): Promise<Outcome>;
  /** Customer id → manager on a day (`YYYY-MM-DD`, UTC+8), by the gateway's assignments. */
  managersOn(day: string): Promise<ReadonlyMap<string, string>>;
  readonly customerManager: Surroundings['customerManager'];
  /** All permission items of the partner's site, by name. */
  readonly items: Surroundings['items'];
  /** Stops comparing the state with the store. */
  close(): void;
}

interface OrganizationSettings extends Surroundings {
  readonly store: Store;
  readonly partnerId: string;
  readonly record: RecordChange;
}

/**
 * How often the state is compared with the store. A timer does it, not requests: the first request after a pause would
 * else use an old state.
 */
const CHECK_EVERY_MS = 2_000;

/** Reads the state once. Then reads only its version, and that only where other processes may write to the store. */
export const openOrganization = async ({
  store,
  partnerId,
  record,
  ...surroundings
}: OrganizationSettings): Promise<Organization> => {
  const { customerManager } = surroundings;
  let state = await readState(store.db, partnerId);
  let isChecking = false;

  const keep = (next: OrganizationState): void => {
    if (next.version > state.version) state = next;
  };

  const check = async (): Promise<void> => {
    if (isChecking) return;
    isChecking = true;
    try {
      if ((await readVersion(store.db, partnerId)) !== state.version) keep(await readState(store.db, partnerId));
    } catch {
      // The store is unreachable: the last state stays in use.
    } finally {
      isChecking = false;
    }
  };
  const timer = store.shared ? setInterval(() => void check(), CHECK_EVERY_MS).unref() : undefined;

  return {
    customerManager,
    items: surroundings.items,
    current: () => state,
    change: async (change, actor) => {
      const outcome = await store.transaction(async (db) => {
        const version = await lockVersion(db, partnerId);
        const before = version - 1 === state.version ? state : await readState(db, partnerId);
        const { state: changed, ...rest } = change(before, surroundings);
        const after = { ...changed, version };
        await writeDifference(db, partnerId, before, after);
        await record(db, { partnerId, event: rest.event, actor });
        return { ...rest, state: after };
      });
      keep(outcome.state);
      return outcome;
    },
    managersOn: (day) => readManagersOn(store.db, partnerId, day),
    close: () => clearInterval(timer),
  };
};

/** Stores the seed's changes as one change with one audit record. A partner that has an organization keeps it. */
export const seedOrganization = async (
  organization: Organization,
  changes: readonly Change[],
  actor: Actor,
): Promise<void> => {
  if (organization.current().version > 0 || changes.length === 0) return;
  const all: Change = (before, surroundings) => {
    // Another process, started at the same time, has stored the seed first.
    if (before.members.size > 0) return keepState(before);
    const state = changes.reduce((each, change) => change(each, surroundings).state, EMPTY);
    const detail = { members: [...state.members.keys()], roles: [...state.roles.keys()] };
    return { ...keepState(state), event: { kind: 'MEMBER_CHANGE', what: 'seed', on: 'organization', detail } };
  };
  await organization.change(all, actor);
};

const keepState = (state: OrganizationState): Outcome => ({
  state,
  event: { kind: 'MEMBER_CHANGE', what: 'seed', on: 'organization', detail: { kept: true } },
  unassignedManagers: [],
  unassignedCustomers: [],
});
