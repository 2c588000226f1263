import { type MethodMetadata, metadata, recall, remember } from '../../vendor/metadata.ts';
import { type Identity, identities } from './node.ts';

const key = (place: string | symbol | number): string => `idOf:${String(place)}`;

/**
 * Declares the types whose ids an argument accepts, when they do not follow from its name; `IdOfAny` allows all types.
 */
export const IdOf =
  (...types: readonly string[]): PropertyDecorator & ParameterDecorator =>
  (target: object, name: string | symbol | undefined, index?: unknown) => {
    if (name === undefined) throw new Error('@IdOf can decorate an argument or a field of an input type only');
    remember(key(typeof index === 'number' ? `${String(name)}:${index}` : name), types, target);
  };

const ANY = '*';

/** Declares that the argument accepts ids of all types whose objects have an id at the vendor. */
export const IdOfAny = (): PropertyDecorator => IdOf(ANY);

/**
 * Whether an object has an id at the vendor. An object such as `bills` has none: its global id contains only those of
 * its owners.
 */
const hasNumber = ({ parts: [first = ''], number }: Identity): boolean => first.endsWith('Id') || number !== undefined;

type Declared = (name: string) => readonly string[] | undefined;

const checkTypes = (types: readonly string[] | undefined): readonly string[] | undefined => {
  const known = identities();
  if (types?.includes(ANY)) return [...known].flatMap(([type, identity]) => (hasNumber(identity) ? [type] : []));
  const unknown = types?.find((type) => !known.has(type));
  if (unknown !== undefined) throw new Error(`@IdOf names ${unknown}, which is not a type with a global id`);
  return types;
};

const inClass = (target: unknown, name: string): readonly string[] | undefined =>
  typeof target === 'function' ? recall<readonly string[]>(key(name), target.prototype as object) : undefined;

/** The types that the arguments of a method declare. */
export const declarationsByMethod =
  ({ target, methodName, params = [] }: MethodMetadata): Declared =>
  (name) => {
    for (const param of params) {
      const own =
        param.kind === 'args'
          ? inClass(param.getType?.(), name)
          : param.name === name
            ? recall<readonly string[]>(key(`${methodName}:${param.index}`), target.prototype as object)
            : undefined;
      if (own) return checkTypes(own);
    }
    return undefined;
  };

/** The types that the fields of an input type declare. */
export const declarationsByInput = (inputType: string): Declared => {
  const target = metadata().inputTypes.find(({ name }) => name === inputType)?.target;
  return (name) => checkTypes(inClass(target, name));
};
