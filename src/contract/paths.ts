import type { JsonSchema } from './json-schema.ts';

/**
 * The schema at a dotted path, with `[]` after the name of a list: `order_infos[].amount_info.coupon_amount`. Undefined
 * where the schema has no such path.
 */
export const schemaAt = (root: JsonSchema, path: string): JsonSchema | undefined => {
  let schema: JsonSchema | undefined = root;
  for (const step of path.split('.')) {
    const isRows = step.endsWith('[]');
    schema = schema?.properties?.[isRows ? step.slice(0, -2) : step];
    if (isRows) schema = schema?.items;
  }
  return schema;
};
