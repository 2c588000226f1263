import { type MethodMetadata, metadata, type Storage } from '../../vendor/metadata.ts';

/** A method with the class whose fields it answers, which type-graphql would ask each method for at each field. */
const withObjectType = (method: MethodMetadata): MethodMetadata => {
  const type = method.getObjectType?.();
  return { ...method, getObjectType: () => type };
};

/** An array whose first filter result is reused by all later calls of `filter`. */
class FilteredOnce extends Array<MethodMetadata> {
  #chosen: MethodMetadata[] | undefined;

  override filter(judge: (method: MethodMetadata, at: number, all: MethodMetadata[]) => unknown): MethodMetadata[] {
    this.#chosen ??= [...super.filter(judge)].map(withObjectType);
    return this.#chosen;
  }
}

interface Cloneable extends Storage {
  clone(): { fieldResolvers: readonly MethodMetadata[] };
}

/**
 * Makes building the schema faster. For each field, type-graphql filters the methods of all resolver classes again:
 * methods times resolvers times fields, about ten million comparisons. The result is the same for all fields of a
 * build, and a build reads a copy of the declarations, so each copy is filtered once.
 */
export const chooseResolversOnce = (): void => {
  const storage = metadata() as Cloneable;
  const { clone } = Object.getPrototypeOf(storage) as Cloneable;
  storage.clone = function () {
    const copy = clone.call(this);
    copy.fieldResolvers = FilteredOnce.from(copy.fieldResolvers);
    return copy;
  };
};
