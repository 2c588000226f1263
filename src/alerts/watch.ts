import type { AlertWatch, StoredRecord } from '../records/index.ts';
import type { Foremost, Sources } from './sources/index.ts';

/** A rule as the watches read it; thresholds that it does not use are null. */
export interface Rule {
  /** Number of its record, or `default:` and the name of its condition. */
  readonly id: string;
  readonly version: number;
  readonly watch: AlertWatch;
  /** Login name of the member who made it. */
  readonly owner: string;
  /** Null: all customers that the owner looks after. */
  readonly customerId: string | null;
  readonly amount: string | null;
  readonly budgetPercent: number;
  readonly days: number;
  readonly factor: number;
  readonly minutes: number;
}

/** One cause for an alert. */
export interface Finding {
  /** Id of the object; a rule has one open alert for each object. */
  readonly subject: string;
  readonly customerId: string | null;
  readonly measured: string;
  readonly limit: string | null;
  /** For a finding about a write: its kind, and the member who asked for it. */
  readonly write?: { readonly kind: string; readonly member: string };
}

/** What a rule finds, the worst first. */
export type Findings = Foremost<Finding>;

/** One kind of rule. */
export interface Watch {
  /** Null when a copy that it needs cannot be used now; alerts then stay unchanged. */
  find(sources: Sources, rule: Rule): Promise<Findings | null>;
}

/** Applies `judge` to each row; it returns null for a row that does not meet the rule exactly. */
export const findIn = <T>(found: Foremost<T> | null, judge: (row: T) => Finding | null): Findings | null =>
  found && {
    rows: found.rows.flatMap((row) => {
      const finding = judge(row);
      return finding ? [finding] : [];
    }),
    isWhole: found.isWhole,
  };

export const toRule = ({ id, version, owner, customerId, values }: StoredRecord): Rule => ({
  id,
  version,
  owner,
  customerId,
  watch: values.watch as AlertWatch,
  amount: (values.amount as { readonly amount: string } | null)?.amount ?? null,
  budgetPercent: Number(values.budgetPercent),
  days: Number(values.days),
  factor: Number(values.factor),
  minutes: Number(values.minutes),
});
