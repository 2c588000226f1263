import { type MethodMetadata, metadata, type Storage } from '../../vendor/metadata.ts';

/** A method with the class whose fields it answers, which type-graphql would ask each method for at each field. */
const withObjectType = (method: MethodMetadata): MethodMetadata => {
  const type = method.getObjectType?.();
  return { ...method, getObjectType: () => type };
};

/** Remembers what it was first filtered to. */
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
 * While it builds a schema, type-graphql chooses anew for each field which of all methods belong to the resolvers of that
 * schema: methods times resolvers times fields, some ten million comparisons. The choice is the same for all fields of a build, which
 * reads a copy of what was declared, so each copy makes it once.
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
