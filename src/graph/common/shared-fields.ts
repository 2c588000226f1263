import { Field } from 'type-graphql';

interface SharedField {
  readonly type: () => object;
  readonly description: string;
  /** Name in the schema. Default: the name of the property. */
  readonly name?: string;
  /** Default: nullable. */
  readonly nullable?: false;
}

/**
 * Declares fields that several types share, so that each is described once. Returns a decorator: `@BillField()
 * tradeId!: string | null` has the type and the description in `sharedFields({ tradeId: … })`. For types that share
 * some fields; types that share all fields of a thing extend a class.
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
