import process from 'node:process';
import { backtest } from './backtest.ts';

/** 24 months. */
const SIZE = { days: 730, customers: 20, seed: 1 } as const;

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

for (const { watch, planted, raised, precision, recall } of await backtest(SIZE))
  process.stdout.write(
    `${watch.padEnd(22)} planted ${String(planted).padStart(4)}  raised ${String(raised).padStart(4)}  precision ${percent(precision).padStart(7)}  recall ${percent(recall).padStart(7)}\n`,
  );
