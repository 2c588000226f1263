import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Contract } from '../../src/contract/index.ts';
import { isForKind } from '../../src/request/access/access.ts';
import { reduceSchema } from '../../src/request/access/schema-view.ts';

/** Types without data of their own: pages and their edges. */
const PAGING = /(Connection|Edge)$|^PageInfo$/;

/**
 * Every field that a customer can reach, by type. A field without an access rule can be read with its object, so that only
 * this list shows a new one.
 */
export const customerView = (schema: GraphQLSchema, contracts: readonly Contract[]): string => {
  const view = reduceSchema(
    schema,
    (access) => access === undefined || contracts.some((contract) => isForKind(access, 'customer', contract)),
  );
  return Object.values(view.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && !PAGING.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((type) => `| \`${type.name}\` | ${Object.keys(type.getFields()).sort().join(', ')} |`)
    .join('\n');
};
