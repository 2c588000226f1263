import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
} from 'graphql';
import { loadContractWithTickets } from '../contract/index.ts';
import { ERROR_CODES } from '../errors/index.ts';
import { ACCESS_DIRECTIVE } from '../request/access/access.directive.ts';
import { ACCESS } from '../request/access/access.ts';
import { REFUSAL_DIRECTIVE } from '../request/access/refusal.directive.ts';
import { refusalsOf } from '../request/access/refusals.ts';
import { type Requirements, requirementsOf } from '../request/access/requirements.ts';
import type { Access } from '../request/context.ts';
import { isSemanticallyNonNull, SEMANTIC_NON_NULL } from '../request/schema/semantic-non-null.ts';
import { buildGatewaySchema } from './schema.ts';

type Value = boolean | string | readonly Value[];

const valueNode = (value: Value): ConstValueNode => {
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  if (typeof value === 'string') return { kind: Kind.STRING, value };
  return { kind: Kind.LIST, values: value.map(valueNode) };
};

const argument = ([name, value]: readonly [string, Value]): ConstArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value: valueNode(value),
});

const directive = (name: string, values: Readonly<Record<string, Value>>): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: Object.entries(values).map(argument),
});

const SITES_OF = [
  [['CHINA'], 'CHINA'],
  [['INTERNATIONAL', 'EUROPE'], 'INTERNATIONAL'],
] as const;

const applyAccess = (sites: readonly string[], { viewers, items, operations, wholePartner }: Requirements) =>
  directive(ACCESS_DIRECTIVE.name, {
    sites,
    viewers: viewers.map((kind) => kind.toUpperCase()),
    ...(items.length > 0 ? { items } : {}),
    ...(operations.length > 0 ? { operations } : {}),
    ...(wholePartner ? { wholePartner } : {}),
  });

/** One directive for all sites where they agree, else one for each contract. */
const accessDirectives = (access: Access): readonly ConstDirectiveNode[] => {
  const rules = new Map<string, { sites: string[]; needed: Requirements }>();
  for (const [sites, contract] of SITES_OF) {
    const needed = requirementsOf(access, loadContractWithTickets(contract));
    if (!needed) continue;
    const key = JSON.stringify(needed);
    const same = rules.get(key);
    if (same) same.sites.push(...sites);
    else rules.set(key, { sites: [...sites], needed });
  }
  return [...rules.values()].map(({ sites, needed }) => applyAccess(sites, needed));
};

const refusalDirectives = (mutation: GraphQLField<unknown, unknown>): readonly ConstDirectiveNode[] =>
  refusalsOf(
    mutation,
    SITES_OF.map(([, contract]) => loadContractWithTickets(contract)),
  ).map((code) => {
    const { details } = ERROR_CODES[code];
    return directive(REFUSAL_DIRECTIVE.name, { code, ...(details ? { details } : {}) });
  });

const directivesOf = (field: GraphQLField<unknown, unknown>, isMutation: boolean): readonly ConstDirectiveNode[] => {
  const access = field.extensions[ACCESS] as Access | undefined;
  return [
    ...(isSemanticallyNonNull(field) ? [directive(SEMANTIC_NON_NULL.name, {})] : []),
    ...(access ? accessDirectives(access) : []),
    ...(isMutation ? refusalDirectives(field) : []),
  ];
};

interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A schema as SDL, sorted so that moving code changes nothing, with the directives that fields have. */
export const printWithDirectives = (schema: GraphQLSchema): string => {
  const sdl = printSchema(lexicographicSortSchema(schema));
  const insertions = parse(sdl).definitions.flatMap((definition): readonly Insertion[] => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const type = schema.getType(definition.name.value);
    const known = isObjectType(type) ? type.getFields() : {};
    return (definition.fields ?? []).flatMap(({ name, loc }) => {
      const field = known[name.value];
      if (!field || !loc) return [];
      return directivesOf(field, type === schema.getMutationType()).map((each) => ({
        at: loc.end,
        text: ` ${print(each)}`,
      }));
    });
  });
  // printSchema omits applied directives, and printing the document again would lose the blank lines between fields.
  const pieces: string[] = [];
  let done = 0;
  for (const { at, text } of insertions) {
    pieces.push(sdl.slice(done, at), text);
    done = at;
  }
  return `${pieces.join('')}${sdl.slice(done)}\n`;
};

/** The contract with clients. */
export const printSdl = (): string => printWithDirectives(buildGatewaySchema());
