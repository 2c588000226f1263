import { Field } from 'type-graphql';

interface SharedField {
  readonly type: () => object;
  readonly description: string;
  /** Name in the graph, where the class calls it otherwise. */
  readonly name?: string;
  /** Left out: nullable. */
  readonly nullable?: false;
}

/**
 * Fields that several types have with the same meaning, by property; each is described once. The result is a decorator:
 * `@BillField() tradeId!: string | null` has the type and the description that `sharedFields({ tradeId: … })` gives.
 * For types that overlap in a few fields; types that share all fields of one thing extend a class.
 */
export const sharedFields = (fields: Readonly<Record<string, SharedField>>) => (): PropertyDecorator => {
  return (target, property) => {
    const field = fields[String(property)];
    if (!field)
      throw new Error(`${target.constructor.name}.${String(property)}: the shared fields have no field of this name`);
    const { type, description, name, nullable = true } = field;
    Field(type, { description, nullable, ...(name ? { name } : {}) })(target, property);
  };
};
