import { refuse } from './windows.ts';

/** An argument by its path, or one value of it. */
type Companion = string | readonly [path: string, value: string];

/** An argument that has a meaning only together with one of some others. */
export interface OnlyTogether {
  /** The argument's description in the schema: the text, followed by the arguments that it requires. */
  describe(text: string): string;
  /**
   * Throws BAD_USER_INPUT when the argument is given without any of the others: it would have no effect, and the caller
   * would believe that the answer is filtered. `within`: the argument that contains the values.
   */
  require(values: object, within?: string): void;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== false;

const valueAt = (values: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Readonly<Record<string, unknown>> | null | undefined)?.[name], values);

const hasCompanion = (values: object, companion: Companion): boolean => {
  if (typeof companion === 'string') return isGiven(valueAt(values, companion));
  const [path, value] = companion;
  return valueAt(values, path) === value;
};

const inWords = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' or ');

/** Creates the rule for one argument, with its description and its check. Arguments are named by their paths. */
export const onlyTogether = (argument: string, companions: readonly [Companion, ...Companion[]]): OnlyTogether => {
  const parent = argument.slice(0, argument.lastIndexOf('.') + 1);
  const besideIt = (path: string): string => (path.startsWith(parent) ? path.slice(parent.length) : path);
  const described = companions.map((companion) =>
    typeof companion === 'string' ? `\`${besideIt(companion)}\`` : `\`${besideIt(companion[0])}: ${companion[1]}\``,
  );
  return {
    describe: (text) => `${text} Only together with ${inWords(described)}.`,
    require: (values, within) => {
      if (!isGiven(valueAt(values, argument)) || companions.some((each) => hasCompanion(values, each))) return;
      const from = (path: string): string => (within ? `${within}.${path}` : path);
      const names = companions.map((each) => (typeof each === 'string' ? from(each) : `${from(each[0])} ${each[1]}`));
      refuse(from(argument), `only together with ${names.join(' or ')}`);
    },
  };
};
