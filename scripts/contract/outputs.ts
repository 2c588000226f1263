import type { OpenApiDocument } from '../../src/contract/document.ts';
import type { ContractName } from '../../src/contract/operation.ts';
import { readContract } from '../../src/contract/read-contract.ts';
import { assemble, type Sources } from './assemble.ts';
import { readCatalog, SERVICES } from './catalog.ts';
import { findMisfits } from './compare-sites.ts';
import { readFacts } from './facts.ts';
import { readFields } from './fields.ts';
import { printTypes } from './print-types.ts';

/** The operations of BSS for one partner: those of China, or of the other sites. */
const SITES: readonly ContractName[] = ['bss', 'bssintl'];

const print = (document: OpenApiDocument): string => `${JSON.stringify(document, null, 1)}\n`;

const refuse = (names: readonly string[], complaint: string): void => {
  if (names.length > 0) throw new Error(`${complaint}: ${names.join(', ')}`);
};

/** Builds and checks the three documents; throws when sources contradict each other or hold facts that no operation uses. */
const buildDocuments = (): ReadonlyMap<string, OpenApiDocument> => {
  const fields = readFields();
  const sources: Sources = { catalog: readCatalog(), facts: readFacts(), fields: fields.of };
  const documents = new Map(SERVICES.map((service) => [service as string, assemble(service, sources)]));

  const known = new Set(sources.catalog.operations.map((operation) => operation.operation_id));
  refuse(
    sources.facts.ids.filter((id) => !known.has(id)),
    'facts of operations that the catalog lacks',
  );
  refuse(fields.listUnused(), 'fields.yaml describes fields that no operation has');

  for (const name of SERVICES) readContract(name, documents.get(name) as OpenApiDocument);
  const [china, international] = SITES.map((name) => readContract(name, documents.get(name) as OpenApiDocument));
  if (china && international) {
    refuse(findMisfits(china, international), 'answers of the International site that do not fit the Chinese types');
  }
  return documents;
};

/** Every generated file by its path from the repository's root. The same sources give the same bytes. */
export const buildOutputs = async (): Promise<ReadonlyMap<string, string>> => {
  const outputs = new Map<string, string>();
  for (const [name, document] of buildDocuments()) {
    outputs.set(`schema/upstream/${name}.json`, print(document));
    outputs.set(`src/contract/generated/${name}.ts`, await printTypes(document));
  }
  return outputs;
};
