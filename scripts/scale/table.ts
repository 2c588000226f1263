import type { Resident } from './measure.ts';
import type { SizeResult } from './side-by-side.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const milliseconds = (value: number): string => value.toFixed(value < 10 ? 1 : 0);

const residentCell = ({ median, largest }: Resident): string => `${median} (${largest})`;

/** A table with one column per size and one line per query: median and worst time in milliseconds. */
export const scaleTable = (results: readonly SizeResult[]): string => {
  const names = results[0]?.timings.map(({ name }) => name) ?? [];
  const cell = ({ timings }: SizeResult, name: string): string => {
    const found = timings.find((timing) => timing.name === name);
    return found ? `${milliseconds(found.p50)} (${milliseconds(found.worst)})` : '–';
  };
  return [
    row(['p50 (worst), ms', ...results.map(({ customers }) => `${customers} customers`)]),
    row(['---', ...results.map(() => '--:')]),
    ...names.map((name) => row([name, ...results.map((result) => cell(result, name))])),
    row(['orders', ...results.map(({ orders }) => String(orders))]),
    row(['reading these lists, s', ...results.map(({ backfillSeconds }) => backfillSeconds?.toFixed(0) ?? 'filled')]),
    row(['resident size of the reader (largest), MiB', ...results.map(({ resident }) => residentCell(resident))]),
    row(['resident size of the sandbox, MiB', ...results.map((result) => String(result.sandboxMiB))]),
  ].join('\n');
};
