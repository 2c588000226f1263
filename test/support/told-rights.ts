import { type ExecutionResult, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { TestGateway } from './gateway.ts';
import { gatewaySchema } from './schema.ts';

/** A field of a document: its place in an answer, and its name with its type, as `viewer.can` takes it. */
interface Selected {
  readonly path: readonly string[];
  readonly name: string;
}

const selectedIn = (text: string): readonly Selected[] => {
  const types = new TypeInfo(gatewaySchema());
  const path: string[] = [];
  const found: Selected[] = [];
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      [Kind.FIELD]: {
        enter: ({ alias, name }) => {
          path.push((alias ?? name).value);
          const parent = types.getParentType();
          if (parent && !name.value.startsWith('__'))
            found.push({ path: [...path], name: `${parent.name}.${name.value}` });
        },
        leave: () => {
          path.pop();
        },
      },
    }),
  );
  return found;
};

/** What `viewer.can` says about each field of these documents. */
export const toldRights = async (
  gateway: TestGateway,
  as: string,
  texts: readonly string[],
): Promise<ReadonlyMap<string, boolean>> => {
  const names = [...new Set(texts.flatMap((text) => selectedIn(text).map(({ name }) => name)))];
  const told = new Map<string, boolean>();
  for (let start = 0; start < names.length; start += 1000) {
    const { data, errors } = await gateway.run<
      { viewer: { can: readonly { readonly field: string; readonly allowed: boolean }[] } },
      { fields: readonly string[] }
    >(as, 'query ($fields: [String!]!) { viewer { can(fields: $fields) { field allowed } } }', {
      fields: names.slice(start, start + 1000),
    });
    if (!data) throw new Error(JSON.stringify(errors));
    for (const { field, allowed } of data.viewer.can) told.set(field, allowed);
  }
  return told;
};

const valuesAt = (value: unknown, path: readonly string[]): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [first, ...rest] = path;
  if (first === undefined || value === null || value === undefined) return [value];
  return valuesAt((value as Readonly<Record<string, unknown>>)[first], rest);
};

/** Codes of a field that `viewer.can` calls closed: one that the site lacks is not offered to any viewer. */
const CLOSED = ['FORBIDDEN', 'UNSUPPORTED_ON_SITE'];

/** Where an answer and `viewer.can` disagree: refused though allowed, or answered though not. */
export const disagreements = (
  text: string,
  { data, errors = [] }: ExecutionResult,
  told: ReadonlyMap<string, boolean>,
): readonly string[] => {
  const refused = errors.map(({ path, extensions: { code } }) => ({
    path: (path ?? []).filter((each) => typeof each === 'string').join('.'),
    code: String(code),
  }));
  return selectedIn(text).flatMap(({ path, name }) => {
    const codes = refused.filter((each) => each.path === path.join('.')).map(({ code }) => code);
    if (told.get(name)) return codes.includes('FORBIDDEN') ? [`${name} is refused`] : [];
    const isAnswered = valuesAt(data, path).some((value) => value !== null && value !== undefined);
    const isSilent = path.length === 1 && !codes.some((code) => CLOSED.includes(code));
    return isAnswered || isSilent ? [`${name} is answered: ${codes.join()}`] : [];
  });
};
