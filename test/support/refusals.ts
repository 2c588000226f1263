import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getOperationAST, Kind } from 'graphql';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import { ERROR_CODES, type ErrorCode, isRefusal } from '../../src/errors/index.ts';
import { refusalsOf } from '../../src/request/access/refusals.ts';

const CONTRACTS = [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')];

/** Fields that an error of any code may have. */
const OF_ALL: readonly string[] = ['code', 'retryable', 'retryAfterMs', 'errorId', 'upstream', 'further'];

const isCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** Mutations by the names under which a document asks for them. */
const mutationsIn = (document: DocumentNode): ReadonlyMap<string, string> =>
  new Map(
    getOperationAST(document)?.selectionSet.selections.flatMap((each) =>
      each.kind === Kind.FIELD ? [[(each.alias ?? each.name).value, each.name.value] as const] : [],
    ),
  );

/** Codes, and details of codes, by which mutations refused and which the SDL does not have beside them. */
export const undeclaredRefusals = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { errors = [] }: Pick<ExecutionResult, 'errors'>,
): readonly string[] => {
  if (errors.length === 0 || getOperationAST(document)?.operation !== 'mutation') return [];
  const mutations = mutationsIn(document);
  return errors.flatMap(({ path = [], extensions: { code, ...others } }) => {
    // What lies below a mutation is answered by fields of objects.
    const name = path.length === 1 ? mutations.get(String(path[0])) : undefined;
    const field = name && schema.getMutationType()?.getFields()[name];
    if (!field || !isCode(code) || !isRefusal(code)) return [];
    const { details = [] }: { readonly details?: readonly string[] } = ERROR_CODES[code];
    const unknown = Object.keys(others).filter((each) => ![...OF_ALL, ...details].includes(each));
    return [
      ...(refusalsOf(field, CONTRACTS).includes(code) ? [] : [`${field.name} ${code}`]),
      ...unknown.map((each) => `${field.name} ${code} ${each}`),
    ];
  });
};
