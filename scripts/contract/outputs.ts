import type { OpenApiDocument } from '../../src/contract/document.ts';
import { readContract } from '../../src/contract/read-contract.ts';
import { assemble, type Sources } from './assemble.ts';
import { readCatalogue, SERVICES } from './catalogue.ts';
import { readFacts } from './facts.ts';
import { readFields } from './fields.ts';
import { printTypes } from './print-types.ts';

const print = (document: OpenApiDocument): string => `${JSON.stringify(document, null, 1)}\n`;

/** Every generated file by its path from the repository's root. The same sources give the same bytes. */
export const buildOutputs = async (): Promise<ReadonlyMap<string, string>> => {
  const fields = readFields();
  const sources: Sources = { catalogue: readCatalogue(), facts: readFacts(), fields: fields.of };
  const outputs = new Map<string, string>();
  for (const service of SERVICES) {
    const document = assemble(service, sources);
    outputs.set(`schema/upstream/${service}.json`, print(document));
    if (service === 'osm') continue;
    readContract(service, document);
    outputs.set(`src/contract/generated/${service}.ts`, await printTypes(document));
  }
  return outputs;
};
