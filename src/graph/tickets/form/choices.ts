/**
 * A choice of a field. The vendor does not document how it writes them, so a JSON list, a JSON object and a text with
 * commas are read.
 */
export interface Choice {
  readonly value: string;
  readonly name: string;
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const plain = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

const choiceOf = (item: unknown): Choice | null => {
  const text = plain(item);
  if (text !== null) return { value: text, name: text };
  if (typeof item !== 'object' || item === null) return null;
  const { value, id, key, name, label } = item as Readonly<Record<string, unknown>>;
  const found = plain(value) ?? plain(id) ?? plain(key) ?? plain(name);
  return found === null ? null : { value: found, name: plain(name) ?? plain(label) ?? found };
};

/** The choices in the vendor's text; empty for a blank text, and for one that cannot be read. */
export const choicesIn = (text: string | null): readonly Choice[] => {
  if (text === null || text.trim() === '') return [];
  const json = parseJson(text);
  if (Array.isArray(json)) return json.flatMap((item) => choiceOf(item) ?? []);
  if (typeof json === 'object' && json !== null)
    return Object.entries(json).flatMap(([value, name]) => {
      const shown = plain(name);
      return shown === null ? [] : [{ value, name: shown }];
    });
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((value) => ({ value, name: value }));
};
