import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type GraphQLSchema, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Contract } from '../../src/contract/index.ts';
import { ACCESS, isOfferedBy } from '../../src/request/access/access.ts';
import type { Access } from '../../src/request/context.ts';
import { ROOT } from '../generated.ts';

interface Sources {
  readonly schema: GraphQLSchema;
  /** Contracts by the site that has them. */
  readonly contracts: Readonly<Record<string, Pick<Contract, 'operations'>>>;
}

/** Fields of a document that declare who may use them, by name with the type. */
const guardedFields = (schema: GraphQLSchema, document: string): ReadonlyMap<string, Access> => {
  const found = new Map<string, Access>();
  const types = new TypeInfo(schema);
  visit(
    parse(document),
    visitWithTypeInfo(types, {
      [Kind.FIELD]: () => {
        const field = types.getFieldDef();
        const access = field?.extensions[ACCESS] as Access | undefined;
        const parent = types.getParentType();
        if (field && access && parent) found.set(`${parent.name}.${field.name}`, access);
      },
    }),
  );
  return found;
};

/** Names of the fields that the site's contract knows; null where the site does not offer all of them. */
const fieldsOn = (guarded: ReadonlyMap<string, Access>, contract: Pick<Contract, 'operations'>) => {
  const accesses = [...guarded];
  if (!accesses.every(([, access]) => isOfferedBy(access, contract))) return null;
  return accesses
    .filter(([, access]) => access.kind !== 'operations' || access.operations.some((id) => contract.operations.has(id)))
    .map(([name]) => name)
    .sort();
};

/**
 * Facts of each sample that the playground needs before it asks: its guarded fields, by each site that offers all of
 * them.
 */
export const sampleFacts = ({ schema, contracts }: Sources): string => {
  const facts = globSync('schema/operations/*/*.graphql', { cwd: ROOT })
    .map((path) => {
      const guarded = guardedFields(schema, readFileSync(ROOT + path, 'utf8'));
      const sites = Object.entries(contracts).flatMap(([site, contract]) => {
        const fields = fieldsOn(guarded, contract);
        return fields ? [[site, fields] as const] : [];
      });
      return [basename(path, '.graphql'), Object.fromEntries(sites)] as const;
    })
    .sort(([a], [b]) => a.localeCompare(b));
  return `${JSON.stringify(Object.fromEntries(facts), null, 2)}\n`;
};
