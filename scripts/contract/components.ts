import type { JsonSchema } from '../../src/contract/json-schema.ts';

export interface Components {
  /** Stores a model and returns the `$ref` to it. */
  readonly add: (name: string, schema: JsonSchema) => string;
  readonly schemas: () => Record<string, JsonSchema>;
}

/**
 * Collects the models of one service. Two different models of one name are kept apart by a number behind the second;
 * merging them would promise fields that an operation does not have.
 */
export const createComponents = (): Components => {
  const stored = new Map<string, { readonly text: string; readonly schema: JsonSchema }>();

  const add = (name: string, schema: JsonSchema): string => {
    const text = JSON.stringify(schema);
    for (let count = 1; ; count += 1) {
      const candidate = count === 1 ? name : `${name}_${count}`;
      const known = stored.get(candidate);
      if (count > 1 && text.includes(`"#/components/schemas/${name}"`)) {
        throw new Error(`two models named ${name}, one of which contains itself: give it a name of its own`);
      }
      if (!known) stored.set(candidate, { text, schema });
      if (!known || known.text === text) return `#/components/schemas/${candidate}`;
    }
  };

  const schemas = (): Record<string, JsonSchema> =>
    Object.fromEntries([...stored].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { schema }]) => [name, schema]));

  return { add, schemas };
};
