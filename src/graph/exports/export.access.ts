import type { GraphQLSchema } from 'graphql';
import { type ExportKind, fieldsOf } from '../../exports/index.ts';
import { ACCESS, enforce } from '../../request/access/access.ts';
import type { Access, RequestContext } from '../../request/context.ts';

const accessesOf = (kind: ExportKind, schema: GraphQLSchema): readonly Access[] =>
  fieldsOf(schema, kind).flatMap(({ extensions }) => (extensions[ACCESS] as Access | undefined) ?? []);

/** Whether the viewer may use all fields that the export reads. */
export const isOpenKind = (kind: ExportKind, schema: GraphQLSchema, context: RequestContext): boolean =>
  accessesOf(kind, schema).every((access) => context.allows(access));

/** Throws FORBIDDEN where the viewer may not use a field that the export reads. */
export const requireKind = (kind: ExportKind, schema: GraphQLSchema, context: RequestContext): void => {
  for (const access of accessesOf(kind, schema)) enforce(access, context);
};
