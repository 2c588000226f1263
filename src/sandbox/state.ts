import { z } from 'zod';
import { DEMO_PARTNERS } from '../config/demo.ts';
import type { Site } from '../config/site.ts';
import { type Contract, loadContract, loadTicketContract, type Match, matchOperation } from '../contract/index.ts';
import { IAM_OPERATIONS } from './auth/iam.ts';
import { createTokens } from './auth/token.ts';
import { DAY } from './data/time.ts';
import { createWorld } from './data/world.ts';
import { createFaults } from './http/faults.ts';
import { createLateRequests } from './http/late.ts';
import { createQuota } from './http/quota.ts';
import { createLife } from './life/index.ts';
import { type SandboxSettings, settingsSchema } from './settings.ts';
import { createTicketFiles } from './tickets/files.ts';

export interface StateOptions {
  readonly seed: number;
  readonly customers: number;
  readonly quotas: boolean;
  readonly largeAmounts: boolean;
  readonly manyOrders: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly settings: Partial<SandboxSettings>;
}

export interface SiteContract {
  readonly contract: Contract;
  readonly match: (method: string, path: string) => Match | null;
}

interface Contracts {
  readonly sites: ReadonlyMap<Site, SiteContract>;
  readonly matchTicket: (method: string, path: string) => Match | null;
  /** Names of all operations. */
  readonly operations: ReadonlySet<string>;
}

const readContracts = (): Contracts => {
  const sites = new Map(
    DEMO_PARTNERS.map(({ site }) => {
      const contract = loadContract(site);
      return [site, { contract, match: matchOperation(contract) }] as const;
    }),
  );
  const tickets = loadTicketContract();
  const ofSites = [...sites.values()].flatMap(({ contract }) => [...contract.operations.keys()]);
  return {
    sites,
    matchTicket: matchOperation(tickets),
    operations: new Set<string>([...IAM_OPERATIONS, ...tickets.operations.keys(), ...ofSites]),
  };
};

let contracts: Contracts | null = null;

/** Contracts do not change, so that all sandboxes of a process share one copy. */
const contractsOfAll = (): Contracts => {
  contracts ??= readContracts();
  return contracts;
};

const increase = (counts: Map<string, number>, name: string): void =>
  void counts.set(name, (counts.get(name) ?? 0) + 1);

/** All data and settings of a sandbox, and their reset. */
export const createState = ({ seed, customers, quotas, largeAmounts, manyOrders, now, settings }: StateOptions) => {
  const { sites, matchTicket, operations } = contractsOfAll();
  // The seeded history ends at the last midnight (UTC), so that it is the same for all starts of one day.
  const anchor = Math.floor(now() / 1000 / DAY) * DAY;

  let configured = settingsSchema.parse(settings);
  const createWorlds = () =>
    DEMO_PARTNERS.map((partner) => createWorld({ seed, partner, customers, largeAmounts, manyOrders, anchor }));

  const files = createTicketFiles();

  const fresh = (worlds = createWorlds()) => ({
    worlds,
    life: createLife({ worlds, seed, settings: () => configured, files }),
    calls: new Map<string, number>(),
    effects: new Map<string, number>(),
    faults: createFaults({ seed, operations }),
    quota: quotas ? createQuota(now) : null,
    late: createLateRequests(),
  });
  let current = fresh();

  return {
    sites,
    matchTicket,
    /** Files attached to tickets. */
    files,
    now,
    tokens: createTokens(seed),
    get worlds() {
      return current.worlds;
    },
    get life() {
      return current.life;
    },
    get faults() {
      return current.faults;
    },
    get late() {
      return current.late;
    },
    get quota() {
      return current.quota;
    },
    get settings() {
      return configured;
    },
    /** Throws when a key is unknown or a value is invalid. */
    configure(input: unknown): void {
      const changes = z.record(z.string(), z.unknown()).parse(input);
      // Merged with the present settings before parsing: a partial schema would replace absent keys by their defaults.
      configured = settingsSchema.parse({ ...configured, ...changes });
    },
    count: (operation: string): void => increase(current.calls, operation),
    calls: (): Record<string, number> => Object.fromEntries(current.calls),
    countEffect: (operation: string): void => increase(current.effects, operation),
    effects: (): Record<string, number> => Object.fromEntries(current.effects),
    reset(): void {
      files.clear();
      configured = settingsSchema.parse(settings);
      current = fresh();
    },
  };
};
export type State = ReturnType<typeof createState>;
