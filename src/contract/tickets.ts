import { readFileSync } from 'node:fs';
import type { OpenApiDocument } from './document.ts';
import type { Addressed } from './match.ts';

export interface TicketOperation extends Addressed {
  readonly id: string;
}

/** The operations of the vendor's ticket service: their addresses alone, since no facts about them are written down. */
export const loadTicketOperations = (): { readonly operations: ReadonlyMap<string, TicketOperation> } => {
  // The same distance from src/contract and from dist/contract.
  const file = new URL('../../schema/upstream/osm.json', import.meta.url);
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument;
  const operations = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, { operationId: id }]) => ({ id, method: verb.toUpperCase(), path })),
  );
  return { operations: new Map(operations.map((operation) => [operation.id, operation])) };
};
