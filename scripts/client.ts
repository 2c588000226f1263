import { readFileSync } from 'node:fs';
import { executeCodegen, loadCodegenConfig } from '@graphql-codegen/cli';
import { buildSchema } from 'graphql';
import { cacheModule } from './client/caches.ts';
import { documentModule } from './client/documents.ts';
import { errorModule } from './client/errors.ts';
import { type Operations, rootOperations, sampleOperations } from './client/operations.ts';
import { orderBySelection } from './client/order.ts';
import { type Outputs, ROOT } from './generated.ts';

const FOLDER = 'packages/client/src/generated';
const SAMPLES = `${FOLDER}/samples.ts`;
const SCHEMA_TYPES = `${FOLDER}/schema-types.ts`;

interface Sources {
  /** SDL; the committed one when left out. */
  readonly schema?: string;
  /** Instead of `schema/operations`. */
  readonly samples?: Operations;
}

/** Enums and inputs of all documents, once for all of them. A sample and a document of a root field may have one name. */
const schemaTypes = (groups: readonly Operations[]) => ({
  documents: groups.flatMap((operations) => [...operations.values()]),
  plugins: ['typescript-operations'],
  config: {
    generateOperationTypes: false,
    skipDocumentsValidation: { skipDuplicateValidation: true, skipValidationAgainstSchema: true },
  },
});

/** Types of results and variables, by file; common types are imported. */
const resultTypes = (groups: ReadonlyMap<string, Operations>) =>
  Object.fromEntries(
    [...groups].map(([file, operations]) => [
      file,
      {
        documents: orderBySelection(operations),
        plugins: ['typescript-operations'],
        // The descriptions are in the types that both groups share: the package has a limit of size.
        config: { importSchemaTypesFrom: SCHEMA_TYPES, disableDescriptions: true },
      },
    ]),
  );

/** The generated files of `packages/client`, by path from the root; writes nothing. */
export const clientOutputs = async ({
  schema = readFileSync(`${ROOT}schema/partnergraph.graphql`, 'utf8'),
  samples = sampleOperations(),
}: Sources = {}): Promise<Outputs> => {
  const { config } = await loadCodegenConfig({ configFilePath: `${ROOT}codegen.yml` });
  const built = buildSchema(schema);
  const groups = new Map([
    [`${FOLDER}/documents.ts`, rootOperations(built)],
    [SAMPLES, samples],
  ]);
  const { result, error } = await executeCodegen({
    ...config,
    // Codegen would otherwise sort the documents by the hashes of their texts.
    config: { ...config.config, sort: false },
    schema,
    cwd: ROOT,
    silent: true,
    generates: { [SCHEMA_TYPES]: schemaTypes([...groups.values()]), ...resultTypes(groups) },
  });
  if (error) throw error;
  const types = new Map(result.map(({ filename, content }) => [filename, content]));
  return new Map([
    [SCHEMA_TYPES, types.get(SCHEMA_TYPES) ?? ''],
    ...[...groups].map(([file, operations]) => [file, documentModule(types.get(file) ?? '', operations)] as const),
    [`${FOLDER}/cache-data.ts`, cacheModule(built, config.config?.scalars ?? {})],
    [`${FOLDER}/error-codes.ts`, errorModule()],
  ]);
};
