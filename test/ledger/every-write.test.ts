import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type GraphQLField, type GraphQLSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import { WRITES } from '../../src/graph/writes.ts';
import { WRITE_KINDS, type WriteKind } from '../../src/ledger/operations/index.ts';
import { servedOperations } from '../../src/request/access/access.ts';
import { gatewaySchema } from '../support/schema.ts';

const kinds: readonly (readonly [string, WriteKind])[] = Object.entries(WRITE_KINDS);
const contracts = [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')];
const operationOf = (id: string) => contracts.flatMap(({ operations }) => operations.get(id) ?? [])[0];

type Field = GraphQLField<unknown, unknown>;

/**
 * Drafts stay in the gateway; they name the operation for which the draft is made, so that only its viewers may save
 * one.
 */
const OF_THE_GATEWAY = ['saveTicketDraft', 'discardTicketDraft'];

/** Mutations that correspond to an operation of the vendor. */
const writing = (schema: GraphQLSchema): readonly Field[] => {
  const names = new Set([...servedOperations(schema).values()].flat());
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.filter(({ name }) => names.has(`Mutation.${name}`) && !OF_THE_GATEWAY.includes(name));
};

const inputTypes = ({ args }: Field): Readonly<Record<string, string>> => {
  const input = args.find(({ name }) => name === 'input');
  const type = input && getNamedType(input.type);
  if (!isInputObjectType(type)) return {};
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
};

const resultTypes = ({ type }: Field): Readonly<Record<string, string>> => {
  const payload = getNamedType(type);
  if (!isObjectType(payload)) return {};
  return Object.fromEntries(Object.values(payload.getFields()).map((field) => [field.name, String(field.type)]));
};

describe('every write', () => {
  it.each(writing(gatewaySchema()).map((field) => [field.name, field] as const))(
    '%s needs a key, has a preview, and answers its operation',
    (_, field) => {
      expect(inputTypes(field)).toMatchObject({ idempotencyKey: 'String!', dryRun: 'Boolean!' });
      expect(resultTypes(field)).toMatchObject({ operation: 'Operation', preview: 'WritePreview' });
    },
  );

  it.each(kinds)('%s is asked for by a mutation', (_, { operations: [first = ''] }) => {
    const fields = servedOperations(gatewaySchema()).get(first) ?? [];
    expect(fields.filter((field) => field.startsWith('Mutation.'))).not.toEqual([]);
  });

  it('can be approved by a second member, each kind in one way', () => {
    const defined = WRITES.map(({ kind }) => kind);
    expect(defined.toSorted()).toEqual(kinds.map(([name]) => name).toSorted());
  });

  it.each(kinds)(
    '%s names writes of the vendor, domains that there are, and its proof in the documentation',
    (name, kind) => {
      const domains = new Set(
        contracts.flatMap(({ operations }) => [...operations.values()].map(({ domain }) => domain)),
      );
      const [first = ''] = kind.operations;
      expect([first, operationOf(first)?.facts.kind]).toEqual([first, 'write']);
      expect(kind.operations.filter((id) => !operationOf(id))).toEqual([]);
      expect(kind.touches.filter((domain) => !domains.has(domain))).toEqual([]);
      expect(readFileSync('docs/writes.md', 'utf8')).toContain(`\`${name}\``);
    },
  );
});
