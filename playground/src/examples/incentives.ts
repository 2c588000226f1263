import type { Recipe } from './lookup.ts';

interface Computed {
  readonly incentives?: { readonly performance?: { readonly entries?: { readonly nodes?: readonly Entry[] } } } | null;
}

interface Entry {
  readonly key: string;
  readonly performance: { readonly amount: string };
}

const ENTRIES = `query Lookup($month: BillingMonth!, $accountManager: String) {
  incentives {
    performance(month: $month, by: CUSTOMER, filter: { accountManager: $accountManager }) {
      entries(first: 5) { nodes { key performance { amount } } }
    }
  }
}`;

/** A short statement with computed amounts: its rows agree, and the other customers are missing. */
const statement: Recipe = async function* ({ ask, month, accountManager }) {
  const { data } = await ask(ENTRIES, { month, accountManager });
  const entries = (data as Computed | null | undefined)?.incentives?.performance?.entries?.nodes ?? [];
  const rows = entries.map(({ key, performance }) => `${key},${performance.amount}`);
  yield { file: { csv: `${['Customer ID,Performance', ...rows].join('\n')}\n` } };
};

export const INCENTIVES: Readonly<Record<string, Recipe>> = { Reconciliation: statement };
