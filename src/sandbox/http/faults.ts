import { z } from 'zod';
import { sequence } from '../data/hash.ts';

const shared = {
  /** An operation's name, or `*` for all. */
  operation: z.string(),
  /** Number of calls with the fault; unlimited when absent. */
  times: z.int().positive().optional(),
  /** Probability that the fault hits a matching call; the random numbers come from the sandbox's seed. */
  probability: z.number().gt(0).max(1).optional(),
};

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('latency'), ms: z.number().min(0).max(600_000) }),
  z.strictObject({
    ...shared,
    kind: z.literal('status'),
    status: z.int().min(400).max(599).default(500),
    code: z.string().default('CBC.0999'),
  }),
  z.strictObject({ ...shared, kind: z.literal('error-in-200'), code: z.string().default('CBC.0999') }),
  /** Pages after the first begin `rows` rows too early: they repeat rows, and the last rows of the list are missing. */
  z.strictObject({ ...shared, kind: z.literal('repeat-rows'), rows: z.int().min(1).max(1000) }),
  /** Pages after the first begin `rows` rows too late, so that these rows are missing. */
  z.strictObject({ ...shared, kind: z.literal('skip-rows'), rows: z.int().min(1).max(1000) }),
  /** After the answer events happen, as many as `events`, so that the next page shows changed data. */
  z.strictObject({ ...shared, kind: z.literal('life'), events: z.int().min(1).max(1000) }),
  /** The field is missing in all rows of the answer. */
  z.strictObject({ ...shared, kind: z.literal('without-field'), field: z.string().regex(/^[a-z_]{1,60}$/) }),
  z.strictObject({ ...shared, kind: z.literal('clock-skew'), skewSeconds: z.number() }),
  /** The connection is cut, but the request takes effect `seconds` later. */
  z.strictObject({ ...shared, kind: z.literal('late'), seconds: z.number().min(0).max(86_400) }),
  ...(['reset-before', 'reset-after', 'throttle', 'html', 'empty', 'truncate', 'hang'] as const).map((kind) =>
    z.strictObject({ ...shared, kind: z.literal(kind) }),
  ),
]);

export type FaultRule = z.input<typeof rule>;
type ReadRule = z.output<typeof rule>;

/**
 * Kinds of faults after which a call still gets an answer of its own. A fault of any other kind decides how the call
 * ends.
 */
const EFFECTS = ['latency', 'clock-skew', 'repeat-rows', 'skip-rows', 'life', 'without-field'] as const;
type Effect = (typeof EFFECTS)[number];
export type Ending = Exclude<ReadRule, { kind: Effect }>;

const isEnding = (rule: ReadRule): rule is Ending => !EFFECTS.some((kind) => kind === rule.kind);

export interface Plan {
  readonly delayMs: number;
  readonly skewMs: number;
  /** By how many rows the pages after the first begin later than requested; negative for earlier. */
  readonly shift: number;
  /** Number of events that happen right after the answer. */
  readonly events: number;
  /** Fields that are removed from the answer. */
  readonly without: readonly string[];
  readonly ending: Ending | null;
}

/** Throws an Error that lists every unknown rule, key and kind. */
const parseRules = (input: unknown, operations: ReadonlySet<string>): ReadRule[] => {
  const parsed = z.array(rule).safeParse(input);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const stranger = parsed.data.find(({ operation }) => operation !== '*' && !operations.has(operation));
  if (stranger) throw new Error(`unknown operation ${stranger.operation}`);
  return parsed.data;
};

interface FaultsOptions {
  readonly seed: number;
  readonly operations: ReadonlySet<string>;
}

export const createFaults = ({ seed, operations }: FaultsOptions) => {
  let rules: { rule: ReadRule; left: number }[] = [];
  let next = sequence(seed);

  return {
    /** Replaces all rules. Throws for invalid rules and then keeps the present ones. */
    set(input: unknown): void {
      rules = parseRules(input, operations).map((rule) => ({ rule, left: rule.times ?? Number.POSITIVE_INFINITY }));
      next = sequence(seed);
    },
    /**
     * The faults of this call. Delays, clock skews, shifts and events are added up; of the faults that end a call the
     * first one applies.
     */
    plan(operation: string): Plan {
      let [delayMs, skewMs, shift, events] = [0, 0, 0, 0];
      const without: string[] = [];
      let ending: Ending | null = null;
      for (const entry of rules) {
        const { rule } = entry;
        const matches = entry.left > 0 && (rule.operation === '*' || rule.operation === operation);
        if (!matches || (isEnding(rule) && ending) || next() >= (rule.probability ?? 1)) continue;
        entry.left--;
        if (isEnding(rule)) ending = rule;
        else if (rule.kind === 'latency') delayMs += rule.ms;
        else if (rule.kind === 'clock-skew') skewMs += rule.skewSeconds * 1000;
        else if (rule.kind === 'life') events += rule.events;
        else if (rule.kind === 'without-field') without.push(rule.field);
        else shift += rule.kind === 'skip-rows' ? rule.rows : -rule.rows;
      }
      return { delayMs, skewMs, shift, events, without, ending };
    },
  };
};
export type Faults = ReturnType<typeof createFaults>;
