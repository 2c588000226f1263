import { createAudit } from '../../src/ledger/audit/index.ts';
import { createLedger, type Ledger, type LedgerEntry, type WriteRules } from '../../src/ledger/operations/index.ts';
import type { SharedDatabase } from './database.ts';
import { createLeader, type Leader, type OnLed } from './leader.ts';
import type { Vendor } from './vendor.ts';
import type { Program, World } from './world.ts';

export const PARTNER = 'simulated';

/** Amounts of the histories lie on both sides of each of these. */
export const RULES = {
  exclusive: true,
  limits: { STAFF: { perOperation: '600', perDay: '500' } },
  approval: { above: '250', expiresAfterSeconds: 1_200 },
} as const satisfies WriteRules;

/** The simulation calls the reconciler itself; the real timer would never run within a history. */
const NEVER_MS = 2_147_483_647;

/** One gateway: the program that can end, and the ledger in it. */
export interface Gateway {
  readonly program: Program;
  readonly ledger: Ledger;
  readonly leader: Leader;
  /** Ends the program between two of its steps. */
  crash(): Promise<void>;
}

interface GatewaySettings {
  readonly world: World;
  readonly database: SharedDatabase;
  readonly vendor: Vendor;
  readonly name: string;
  readonly skewMs: number;
  readonly newId: () => string;
  readonly onLed: OnLed;
  /** Called with each outcome when it is stored. */
  readonly onOutcome: (operation: LedgerEntry) => void;
}

export const startGateway = (settings: GatewaySettings): Gateway => {
  const { world, database, vendor, name, skewMs, newId, onLed, onOutcome } = settings;
  const program: Program = { name, skewMs, isAlive: true, frozenUntil: 0 };
  const clock = world.clockOf(program);
  const store = database.storeOf(program);
  const audit = createAudit({ store, now: clock.now });
  const upstream = vendor.upstreamOf(program);
  const ledger = createLedger({
    store,
    audit,
    clock,
    newId,
    upstreamOf: () => upstream,
    rulesOf: () => RULES,
    onChanged: async (operation) => onOutcome(operation),
    times: { everyMs: NEVER_MS },
  });
  return {
    program,
    ledger,
    leader: createLeader({ world, store, clock, program, onLed }),
    crash: async () => {
      program.isAlive = false;
      await database.abandon(program);
      // Closing stops the real timers; an ended program takes no further step.
      void ledger.close();
      void audit.close();
    },
  };
};
