import { ACCOUNT_MANAGER, type OrganizationState } from '../identity/index.ts';
import type { ReadScope } from '../mirror/index.ts';
import { alert, listAll, type StoredRecord } from '../records/index.ts';
import { type Clock, repeatEvery } from '../time/index.ts';
import { type Raising, raiseAlert, resolveAlert } from './raise.ts';
import { activeRules } from './rules.ts';
import type { Looked, Sources } from './sources/index.ts';
import type { Finding, Rule } from './watch.ts';
import { WATCHES } from './watches/index.ts';

/** Checks the alert rules of one partner. */
export interface Alerts {
  /** Checks every rule once; `start` repeats it. */
  step(): Promise<void>;
  start(): void;
  close(): Promise<void>;
}

export interface AlertsSettings extends Raising {
  readonly clock: Clock;
  readonly organization: { current(): Pick<OrganizationState, 'members'> };
  /** The data of some customers at this moment. */
  sourcesOf(looked: Looked): Sources;
  /** Collects data over time that rules need, such as readings of balances. */
  readonly prepare: () => Promise<void>;
  readonly onError?: ((error: unknown) => void) | undefined;
}

const EVERY_MS = 60_000;

/** Largest number of open alerts of one rule; more are raised when some of these are resolved. */
const MOST_OF_RULE = 1_000;

/** The customers that a rule covers: one, or those of its owner. */
const scopeOf = ({ owner, customerId }: Rule, { members }: Pick<OrganizationState, 'members'>): ReadScope => {
  const roles = members.get(owner)?.roles ?? [];
  const isManager = roles.length === 1 && roles[0] === ACCOUNT_MANAGER;
  return { resellerId: null, manager: isManager ? owner : null, customerId };
};

export const createAlerts = (settings: AlertsSettings): Alerts => {
  const { records, clock, organization, sourcesOf, prepare, onError } = settings;

  /**
   * The first findings of a rule, and its findings about the subjects with an open alert; null when it cannot be
   * checked now.
   */
  const find = async (rule: Rule, subjects: readonly string[]): Promise<readonly Finding[] | null> => {
    const scope = scopeOf(rule, organization.current());
    const within = (among: Looked['among'], most: number) =>
      WATCHES[rule.watch].find(sourcesOf({ scope, among, most }), rule);
    const found = await within(null, MOST_OF_RULE);
    if (!found) return null;
    const seen = new Set(found.rows.map(({ subject }) => subject));
    const others = found.isWhole ? [] : subjects.filter((subject) => !seen.has(subject));
    if (others.length === 0) return found.rows;
    const left = await within(others, others.length);
    return left && [...found.rows, ...left.rows];
  };

  const look = (rule: Rule, subjects: readonly string[]): Promise<readonly Finding[] | null> =>
    find(rule, subjects).catch((error: unknown) => {
      onError?.(error);
      return null;
    });

  /** Raises new alerts and resolves those whose cause is gone; alerts that cannot be checked now stay open. */
  const apply = async (rule: Rule, open: readonly StoredRecord[]): Promise<void> => {
    const raised = new Set(open.map(({ values }) => String(values.subject)));
    const findings = await look(rule, [...raised]);
    if (!findings) return;
    const found = new Map(findings.map((finding) => [finding.subject, finding]));
    for (const record of open) if (!found.has(String(record.values.subject))) await resolveAlert(settings, record);
    const wanted = [...found.values()].filter(({ subject }) => !raised.has(subject));
    for (const finding of wanted.slice(0, Math.max(0, MOST_OF_RULE - open.length)))
      await raiseAlert(settings, rule, finding);
  };

  const step = async (): Promise<void> => {
    await prepare();
    const rules = await activeRules(records, (rule) => {
      const { manager, customerId } = scopeOf(rule, organization.current());
      return manager === null && customerId === null;
    });
    const open = Map.groupBy(await listAll(records, alert, alert.unique?.states ?? []), ({ values }) =>
      String(values.ruleId),
    );
    for (const rule of rules) await apply(rule, open.get(rule.id) ?? []);
    const active = new Set(rules.map(({ id }) => id));
    for (const [ruleId, left] of open)
      if (!active.has(ruleId)) for (const record of left) await resolveAlert(settings, record);
  };

  const work = repeatEvery({ clock, everyMs: EVERY_MS, step, onError });

  return {
    step,
    start: work.start,
    close: work.close,
  };
};
