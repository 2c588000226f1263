import type { CatalogOperation } from './catalog.ts';
import { type FieldBook, fieldPlaces } from './fields.ts';

const isNumber = (type: string): boolean => type === 'decimal' || type === 'number';

// A string of such a name may hold money: the vendor sends the same concept in three JSON types.
const LOOKS_LIKE_MONEY = /(amount|amout)(?!_type)|balance_after|^balance$|^face_value$|quota$/i;

/**
 * Paths of the fields of one operation that are money, or times in UTC+8. Throws when a decimal, or a string named like an
 * amount, does not say whether it is money: a missed one would be rounded or shown without currency.
 */
export const fieldFactsOf = (operation: CatalogOperation, fields: FieldBook): { money: string[]; utc8: string[] } => {
  const money = new Set<string>();
  const utc8 = new Set<string>();
  for (const { path, owner, name, type } of fieldPlaces(operation)) {
    const facts = fields(owner, name);
    const mustSay = isNumber(type.type) || (type.type === 'string' && LOOKS_LIKE_MONEY.test(name));
    if (mustSay && !facts?.is) {
      throw new Error(`say in fields.yaml what ${owner}.${name} (${path}) is`);
    }
    if (facts?.is === 'money') money.add(path);
    if (facts?.utc8) utc8.add(path);
  }
  return { money: [...money], utc8: [...utc8] };
};
