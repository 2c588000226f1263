/** Counts of one part of the tests. */
export interface Part {
  readonly part: string;
  readonly figures: Readonly<Record<string, number | string>>;
}

/** Reads one JSON object per line, one for each part. */
export const readFigures = (text: string): readonly Part[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Part);

const GROUPED = new Intl.NumberFormat('en');

/** A table with one line per figure under the name of its part; seeds are written without thousands separators. */
export const tableOf = (parts: readonly Part[]): string => {
  const rows = parts.flatMap(({ part, figures }) =>
    Object.entries(figures).map(([name, figure], index) => [
      index === 0 ? part : '',
      name,
      typeof figure === 'number' && name !== 'seed' ? GROUPED.format(figure) : String(figure),
    ]),
  );
  const width = (column: number): number => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(
      ([part = '', name = '', figure = '']) =>
        `${part && '\n'}${part.padEnd(first)}  ${name.padEnd(second)}  ${figure}`,
    )
    .join('\n');
};
