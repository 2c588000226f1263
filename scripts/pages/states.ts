import { STEPS, type StepName } from '../../src/ledger/operations/steps.ts';
import { withSection } from './section.ts';

interface Drawn {
  readonly label: string;
  readonly from: readonly string[];
  readonly replaces?: readonly string[];
  readonly to: readonly string[];
}

export type Steps = Readonly<Record<string, Drawn>>;

/** Steps that change an outcome which was settled already: they make the second drawing. */
const isCorrection = (name: string, { replaces }: Drawn): boolean => replaces !== undefined || name === 'settleByHand';

const START = '[*]';

/** `from` to `to`, each pair once, with all the steps that lead there. */
const arrowsOf = (steps: readonly Drawn[]): readonly string[] => {
  const labels = new Map<string, string[]>();
  for (const { label, from, to } of steps) {
    for (const source of from.length === 0 ? [START] : from) {
      for (const target of to) {
        const arrow = `${source} --> ${target}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), label]);
      }
    }
  }
  return [...labels].map(([arrow, said]) => `${arrow}: ${said.join('; or ')}`);
};

const diagram = (kind: string, lines: readonly string[]): string =>
  ['```mermaid', kind, ...lines.map((line) => `  ${line}`), '```'].join('\n');

/** One arrow for all steps between two states, since nearly every outcome leads to nearly every other. */
const correctionsOf = (steps: readonly (readonly [string, Drawn])[]): readonly string[] =>
  steps.flatMap(([name, { label, from, to }]) => [
    `${name}(["${label}"])`,
    ...from.map((state) => `${state} --> ${name}`),
    ...to.map((state) => `${name} --> ${state}`),
  ]);

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const tableOf = (steps: Steps): string =>
  [
    '| step | what happens | from | settled before | to |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(steps).map(
      ([name, { label, from, replaces, to }]) =>
        `| \`${name}\` | ${label} | ${code(from)} | ${replaces ? `by ${code(replaces)}` : ''} | ${code(to)} |`,
    ),
  ].join('\n');

/** The states of a write and the steps between them, as a diagram and as a table. */
export const drawStates = (steps: Steps = STEPS satisfies Record<StepName, Drawn>): string => {
  const all = Object.entries(steps);
  const first = all.filter(([name, step]) => !isCorrection(name, step)).map(([, step]) => step);
  const later = all.filter(([name, step]) => isCorrection(name, step));
  return [
    diagram('stateDiagram-v2', arrowsOf(first)),
    'An outcome that only the records or a person gave can be corrected:',
    diagram('flowchart LR', correctionsOf(later)),
    'The same as a table, which is also what the ledger checks each change against:',
    tableOf(steps),
  ].join('\n\n');
};

/** The page about writes with its drawing replaced. */
export const withStates = (page: string): string =>
  withSection(page, { file: 'docs/writes.md', name: 'states', content: drawStates() });
