import type { Contract, JsonSchema } from '../../src/contract/index.ts';

/** The types' facts about a field: that it exists and its JSON type. */
const misfit = (
  wide: JsonSchema | undefined,
  narrow: JsonSchema,
  path: string,
  seen: Set<JsonSchema>,
): string | null => {
  if (!wide || wide.type !== narrow.type) return path;
  if (seen.has(narrow)) return null;
  seen.add(narrow);
  if (narrow.items) return misfit(wide.items, narrow.items, `${path}[]`, seen);
  for (const [name, property] of Object.entries(narrow.properties ?? {})) {
    const inner = path ? `${path}.${name}` : name;
    const found = misfit(wide.properties?.[name], property, inner, seen);
    if (found) return found;
  }
  // A field that is required in China only would be typed as required for both sites.
  const missing = wide.required?.find((name) => !narrow.required?.includes(name));
  return missing ? `${path}.${missing}` : null;
};

/**
 * Response fields of the International contract that the Chinese answer of the same operation lacks or types
 * differently. One model reads the rows of both sites, which works as long as this list is empty.
 */
export const findMisfits = (china: Contract, international: Contract): readonly string[] =>
  [...international.operations.values()].flatMap(({ id, response }) => {
    const same = china.operations.get(id);
    const found = same && misfit(same.response, response, '', new Set());
    return found ? [`${id}: ${found}`] : [];
  });
