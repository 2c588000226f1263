import { fileURLToPath } from 'node:url';
import { defineConfig, getComposedSchemaFromConfig } from '@graphql-mesh/compose-cli';
import { DefaultLogger } from '@graphql-mesh/utils';
import { loadOpenAPISubgraph } from '@omnigraph/openapi';

/** The name of the vendor's operations in the supergraph and in the context of resolvers. */
export const SUBGRAPH = 'bss';

/** The contract from which the product's own client is made: all partner operations of the Chinese site. */
const CONTRACT = fileURLToPath(new URL('../../../../schema/upstream/bss.json', import.meta.url));

/** Operations that read although their method is POST. */
const READS_BY_POST = ['ListSubCustomers', 'ListCustomersBalancesDetail'];

/** Mesh derives the schema from the contract. */
export const composeSupergraph = (endpoint: string): Promise<string> =>
  getComposedSchemaFromConfig(
    defineConfig({
      subgraphs: [
        {
          sourceHandler: loadOpenAPISubgraph(SUBGRAPH, {
            source: CONTRACT,
            endpoint,
            selectQueryOrMutationField: READS_BY_POST.map((fieldName) => ({ fieldName, type: 'query' })),
          }),
        },
      ],
    }),
    new DefaultLogger(),
  );
