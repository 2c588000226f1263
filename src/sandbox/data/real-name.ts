import type { CustomerRow } from './customers.ts';
import type { Population } from './population.ts';

export const REVIEWING = 0;
export const REJECTED = 1;
export const PASSED = 2;
export type ReviewState = typeof REVIEWING | typeof REJECTED | typeof PASSED;

export const PERSON = 0;
export const COMPANY = 1;

export interface Submission {
  readonly customer: number;
  readonly kind: typeof PERSON | typeof COMPANY;
  /** Name of the person or the company. */
  readonly name: string;
  /** Whether an authenticated person becomes a company. Until the review has passed the customer stays the person. */
  readonly isChange: boolean;
  /** Seconds since 1970. */
  readonly judgedAt: number;
  readonly passes: boolean;
}

interface Filed extends Submission {
  state: ReviewState;
}

/**
 * Documents that customers submitted for real-name authentication since the start, and the results of their reviews.
 */
export const createRealName = (customers: Population) => {
  const filed = new Map<number, Filed[]>();
  let pending: Filed[] = [];

  const rowAfter = ({ state, kind, name, isChange }: Filed): Partial<CustomerRow> => {
    if (state === PASSED) return { verified_status: '2', customer: name, customer_type: kind };
    return isChange ? {} : { verified_status: String(state) };
  };

  /** Decides the reviews whose time has come. */
  const settle = (now: number): void => {
    const due = pending.filter(({ judgedAt }) => judgedAt <= now);
    if (due.length === 0) return;
    pending = pending.filter(({ judgedAt }) => judgedAt > now);
    for (const entry of due) {
      entry.state = entry.passes ? PASSED : REJECTED;
      customers.change(entry.customer, rowAfter(entry));
    }
  };

  return {
    settle,
    attempts: (customer: number): number => filed.get(customer)?.length ?? 0,
    /** State of the newest documents; undefined when the customer submitted none since the start. */
    stateOf: (customer: number): ReviewState | undefined => filed.get(customer)?.at(-1)?.state,
    submit(submission: Submission, now: number): void {
      const entry: Filed = { ...submission, state: REVIEWING };
      filed.set(submission.customer, [...(filed.get(submission.customer) ?? []), entry]);
      pending.push(entry);
      customers.change(submission.customer, rowAfter(entry));
      settle(now);
    },
  };
};
export type RealName = ReturnType<typeof createRealName>;
