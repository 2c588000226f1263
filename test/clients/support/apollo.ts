import { ApolloClient, HttpLink, InMemoryCache, type InMemoryCacheConfig } from '@apollo/client';
import { parse } from 'graphql';
import { apolloCacheConfig } from '../../../packages/client/src/apollo.ts';
import { operationIn } from './desk.ts';
import { type OpenLibrary, PAGES_OF_CUSTOMERS, pagesIn } from './library.ts';

/** Opens Apollo Client with the package's cache configuration or another. */
export const openApollo =
  (config: InMemoryCacheConfig = apolloCacheConfig()): OpenLibrary =>
  async ({ url, headers }) => {
    const client = new ApolloClient({
      link: new HttpLink({ uri: url, headers: { ...headers } }),
      cache: new InMemoryCache(config),
    });
    return {
      ask: async ({ text }, variables = {}) => {
        const document = parse(text);
        const { data } =
          operationIn(document).operation === 'mutation'
            ? await client.mutate({ mutation: document, variables })
            : await client.query({ query: document, variables, fetchPolicy: 'network-only' });
        return data;
      },
      read: ({ text }, variables = {}) => {
        const query = client.documentTransform.transformDocument(parse(text));
        const { result, complete, missing } = client.cache.diff({
          query,
          variables,
          optimistic: true,
          returnPartialData: true,
        });
        return { data: result, missing: complete ? [] : [String(missing?.message)] };
      },
      loadPages: async (first, count) => {
        const asked = { query: parse(PAGES_OF_CUSTOMERS), variables: { first } };
        await client.query(asked);
        const watched = client.watchQuery(asked);
        const watching = watched.subscribe({});
        const shown = () => pagesIn(client.readQuery(asked));
        for (let page = 1; page < count; page += 1)
          await watched.fetchMore({ variables: { after: shown().endCursor } });
        watching.unsubscribe();
        return shown();
      },
    };
  };
