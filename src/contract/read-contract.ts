import { z } from 'zod';
import { deepFreeze } from '../freeze.ts';
import { checkFacts } from './check-facts.ts';
import type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from './document.ts';
import { type Facts, factsSchema } from './facts.ts';
import type { Contract, ContractName, Parameter, VendorOperation } from './operation.ts';
import { createResolver } from './resolve.ts';

const METHODS: Readonly<Record<string, VendorOperation['method']>> = {
  get: 'GET',
  post: 'POST',
  put: 'PUT',
  delete: 'DELETE',
};

/** Refuses extensions that the gateway does not know: a misspelled one would otherwise have no effect. */
const refuseExtensions = (holder: object, known: readonly string[]): void => {
  const unknown = Object.keys(holder).find((key) => key.startsWith('x-') && !known.includes(key));
  if (unknown) throw new Error(`unknown extension ${unknown}`);
};

const readFacts = (source: OpenApiOperation): Facts => {
  if (source['x-facts'] === undefined) throw new Error('has no x-facts');
  const parsed = factsSchema.safeParse(source['x-facts']);
  if (!parsed.success) throw new Error(`x-facts are invalid\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

type Resolve = ReturnType<typeof createResolver>;

const readParameter = (source: OpenApiParameter, resolve: Resolve): Parameter => {
  refuseExtensions(source, ['x-from-credential']);
  return {
    name: source.name,
    in: source.in,
    required: source.required,
    schema: resolve(source.schema),
    fromCredential: source['x-from-credential'] === true,
  };
};

interface Place {
  readonly service: VendorOperation['service'];
  readonly path: string;
  readonly verb: string;
}

const readOperation = ({ service, path, verb }: Place, source: OpenApiOperation, resolve: Resolve): VendorOperation => {
  refuseExtensions(source, ['x-facts']);
  const method = METHODS[verb];
  if (!method) throw new Error(`unknown method ${verb}`);
  const content = source.requestBody?.content ?? {};
  const form = content['multipart/form-data']?.schema;
  const body = form ?? content['application/json']?.schema;
  const operation: VendorOperation = {
    id: source.operationId,
    method,
    path,
    summary: source.summary ?? '',
    domain: source.tags?.[0] ?? '',
    parameters: (source.parameters ?? []).map((parameter) => readParameter(parameter, resolve)),
    service,
    bodyType: form ? 'multipart' : 'json',
    body: body ? resolve(body) : null,
    response: resolve(source.responses['200']?.content?.['application/json']?.schema ?? { type: 'object' }),
    facts: readFacts(source),
  };
  checkFacts(operation);
  return operation;
};

/** Method and path without names of parameters: paths that differ only in these match the same requests. */
const routeOf = ({ method, path }: VendorOperation): string => `${method} ${path.replaceAll(/\{[^{}]+\}/g, '{}')}`;

/**
 * Reads the operations of a contract document and freezes them deeply. Throws for facts that are missing, invalid or
 * contradict the schemas, and for two operations with the same id or route; the error names contract and operation.
 */
export const readContract = (name: ContractName, document: OpenApiDocument): Contract => {
  const resolve = createResolver(document.components.schemas);
  const service = name === 'osm' ? 'osm' : 'bss';
  const operations = new Map<string, VendorOperation>();
  const routes = new Map<string, string>();

  for (const [path, verbs] of Object.entries(document.paths)) {
    for (const [verb, source] of Object.entries(verbs)) {
      const id = source.operationId;
      try {
        const operation = readOperation({ service, path, verb }, source, resolve);
        const route = routeOf(operation);
        const other = routes.get(route);
        if (other) throw new Error(`shares ${route} with ${other}`);
        if (operations.has(id)) throw new Error('is declared twice in the contract');
        routes.set(route, id);
        operations.set(id, deepFreeze(operation));
      } catch (error) {
        throw new Error(`contract ${name}: ${id ?? `${verb} ${path}`}: ${(error as Error).message}`, { cause: error });
      }
    }
  }
  return Object.freeze({ name, operations });
};
