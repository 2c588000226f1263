/** Makes something when it is first asked for, and keeps it. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** A function that is worth more effort once it is called often. */
export interface Tiered<Run> {
  readonly run: Run;
}

/** `first` for the first `after` calls, then what `generate` makes. */
export const tiered = <Parameters extends readonly unknown[], Result>(
  first: (...parameters: Parameters) => Result,
  generate: () => (...parameters: Parameters) => Result,
  after: number,
): Tiered<(...parameters: Parameters) => Result> => {
  let calls = 0;
  const tier = {
    run: (...parameters: Parameters): Result => {
      calls += 1;
      if (calls > after) tier.run = generate();
      return first(...parameters);
    },
  };
  return tier;
};
