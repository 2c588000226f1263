import { type Breach, ruleOver } from '../rule.ts';
import { everythingNamed, type Named } from './named.ts';

/** Words of Swift or Kotlin that cannot name a property, a parameter or a case without being escaped at every use. */
const KEYWORDS = new Set(
  (
    'any as associatedtype async await break case catch class continue default defer deinit do else enum extension ' +
    'fallthrough false fileprivate for func fun guard if import in init inout interface internal is let nil null object ' +
    'open operator package precedencegroup private protocol public repeat rethrows return self static struct subscript ' +
    'super switch this throw throws true try type typealias typeof val var when where while'
  ).split(' '),
);

/** `type` needs an escape in front of a dot only, and half of the vendor's types have a field of this name. */
const ALLOWED_FIELDS = new Set(['type']);

/** Types of both languages' standard libraries that a generated type of the same name hides. */
const TYPES = new Set(
  (
    'Any Array Bool Boolean Character Data Date Dictionary Double Error Exception Float Int List Map Never Nothing Number ' +
    'Object Optional Pair Protocol Result Self Sequence Set String Type Unit Void'
  ).split(' '),
);

const camelCase = (value: string): string =>
  value.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const isReserved = ({ part, name }: Named): boolean => {
  if (part === 'type') return TYPES.has(name) || KEYWORDS.has(name.toLowerCase());
  if (part === 'enum value') return KEYWORDS.has(camelCase(name));
  return KEYWORDS.has(name.toLowerCase()) && !ALLOWED_FIELDS.has(name);
};

/** Names of one owner that differ in case alone, for which generated code has one file or one property. */
const alike = (parts: readonly Named[]): readonly Breach[] => {
  const seen = new Map<string, string>();
  return parts.flatMap(({ coordinate, node }) => {
    const key = coordinate.toLowerCase();
    const other = seen.get(key);
    seen.set(key, coordinate);
    return other ? [{ node, message: `${coordinate} differs from ${other} in nothing but case.` }] : [];
  });
};

export const reservedNames = ruleOver((document) => {
  const parts = everythingNamed(document);
  return [
    ...parts.filter(isReserved).map(({ coordinate, node }) => ({
      node,
      message: `${coordinate} has a name that Swift or Kotlin reserves.`,
    })),
    ...alike(parts),
  ];
});
