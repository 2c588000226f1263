import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Kind, type OperationDefinitionNode, parse, print, type VariableDefinitionNode, visit } from 'graphql';
import {
  type ConcreteRequest,
  commitMutation,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLTaggedNode,
  getRequest,
  getSingularSelector,
  Network,
  type ReaderFragment,
  RecordSource,
  Store,
} from 'relay-runtime';
import { operationIn } from './desk.ts';
import type { OpenLibrary, Operation } from './library.ts';

const PAGES = 'CustomersPages';

/** Relay pages through a list with a refetchable fragment, and keeps all pages as one connection. */
const PAGES_SOURCE = `
query ${PAGES}Query($first: Int!) { ...${PAGES}_rows @arguments(first: $first) }
fragment ${PAGES}_rows on Query
  @refetchable(queryName: "${PAGES}PaginationQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }) {
  customers(first: $first, after: $after) @connection(key: "${PAGES}_customers") {
    edges { node { id accountName } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Relay requires names of operations that begin with the name of their module. */
const compiledName = ({ name, text }: Operation): string =>
  `${name}${operationIn(parse(text)).operation === 'mutation' ? 'Mutation' : 'Query'}`;

const renamed = (operation: Operation): string => {
  // Relay's compiler refuses a default for a non-null variable; without `!` the default has the same effect.
  const document = visit(parse(operation.text), {
    [Kind.VARIABLE_DEFINITION]: (node: VariableDefinitionNode) =>
      node.defaultValue && node.type.kind === Kind.NON_NULL_TYPE ? { ...node, type: node.type.type } : undefined,
  });
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? ({
          ...definition,
          name: { kind: Kind.NAME, value: compiledName(operation) },
        } satisfies OperationDefinitionNode)
      : definition,
  );
  return print({ ...document, definitions });
};

/** Compiles the operations with Relay's compiler; returns the folder of the artifacts. */
const compileAll = (operations: readonly Operation[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-'));
  mkdirSync(join(folder, 'src'));
  mkdirSync(join(folder, 'made'));
  const module = (name: string, text: string): void =>
    writeFileSync(join(folder, 'src', `${name}.js`), `graphql\`${text.replaceAll('`', '')}\`;\n`);
  for (const operation of operations) module(operation.name, renamed(operation));
  module(PAGES, PAGES_SOURCE);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(folder, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: resolve('schema/partnergraph.graphql'),
      artifactDirectory: './made',
      language: 'javascript',
      eagerEsModules: true,
    }),
  );
  execFileSync(process.execPath, [resolve('node_modules/relay-compiler/cli.js'), 'relay.config.json'], {
    cwd: folder,
    stdio: 'pipe',
  });
  return join(folder, 'made');
};

interface PagesRows {
  readonly customers?: {
    readonly edges: readonly { readonly node: { readonly accountName: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  } | null;
}

/** Returns the key of an object in Relay's store; Relay's own choice is `id`. */
type Identify = (object: { readonly id?: unknown }, type: string) => unknown;

/** Opens Relay with a store of its own. Relay needs no configuration, because its compiler reads the schema. */
export const openRelay =
  (identify?: Identify): OpenLibrary =>
  async ({ url, headers }, operations) => {
    const made = compileAll(operations);
    const load = async <T>(name: string): Promise<T> => {
      const { default: artifact } = (await import(pathToFileURL(join(made, `${name}.graphql.js`)).href)) as {
        default: T;
      };
      return artifact;
    };
    const compiled = new Map<string, ConcreteRequest>();
    for (const operation of operations) compiled.set(operation.name, await load(compiledName(operation)));
    const artifactOf = ({ name }: Operation): ConcreteRequest => {
      const artifact = compiled.get(name);
      if (!artifact) throw new Error(`${name} was not compiled`);
      return artifact;
    };

    const environment = new Environment({
      ...(identify ? { getDataID: identify } : {}),
      store: new Store(new RecordSource()),
      network: Network.create(async ({ text }, variables) => {
        const response = await fetch(url, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ query: text, variables }),
        });
        return response.json() as never;
      }),
    });
    const descriptor = (artifact: ConcreteRequest, variables: Record<string, unknown>) =>
      createOperationDescriptor(getRequest(artifact as unknown as GraphQLTaggedNode), variables);
    const ask = async (artifact: ConcreteRequest, variables: Record<string, unknown>): Promise<unknown> => {
      const node = artifact as unknown as GraphQLTaggedNode;
      if (artifact.params.operationKind !== 'mutation') {
        // As a screen that shows the answer does; the store may drop what is not retained.
        environment.retain(descriptor(artifact, variables));
        return fetchQuery(environment, node, variables).toPromise();
      }
      return new Promise((onCompleted, onError) => {
        commitMutation(environment, { mutation: node, variables, onCompleted, onError });
      });
    };

    return {
      ask: (operation, variables = {}) => ask(artifactOf(operation), variables),
      read: (operation, variables = {}) => {
        const { data, isMissingData } = environment.lookup(descriptor(artifactOf(operation), variables).fragment);
        return { data, missing: isMissingData ? ['not all of it is in the store'] : [] };
      },
      loadPages: async (first, count) => {
        const query = await load<ConcreteRequest>(`${PAGES}Query`);
        const more = await load<ConcreteRequest>(`${PAGES}PaginationQuery`);
        const fragment = await load<ReaderFragment>(`${PAGES}_rows`);
        await ask(query, { first });
        const shown = (): PagesRows['customers'] => {
          const { data } = environment.lookup(descriptor(query, { first }).fragment);
          const selector = getSingularSelector(fragment, data);
          return (selector ? environment.lookup(selector as never).data : null) as unknown as PagesRows['customers'];
        };
        const rows = () => (shown() as unknown as PagesRows).customers;
        for (let page = 1; page < count; page += 1) await ask(more, { first, after: rows()?.pageInfo.endCursor });
        return {
          accountNames: rows()?.edges.map(({ node }) => node.accountName) ?? [],
          hasNextPage: rows()?.pageInfo.hasNextPage,
        };
      },
    };
  };
