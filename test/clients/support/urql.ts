import { Client, fetchExchange } from '@urql/core';
import { type CacheExchangeOpts, cacheExchange } from '@urql/exchange-graphcache';
import { parse } from 'graphql';
import { graphcacheConfig } from '../../../packages/client/src/graphcache.ts';
import { introspectionText } from '../../../scripts/client/files.ts';
import { operationIn } from './desk.ts';
import { type OpenLibrary, PAGES_OF_CUSTOMERS, pagesIn } from './library.ts';
import { SCHEMA } from './with-ids.ts';

/** Opens urql with graphcache and the package's configuration or another. */
export const openUrql =
  (config: Partial<CacheExchangeOpts> = graphcacheConfig()): OpenLibrary =>
  async ({ url, headers }) => {
    const client = new Client({
      url,
      fetchOptions: { headers: { ...headers } },
      preferGetMethod: false,
      exchanges: [cacheExchange({ schema: JSON.parse(introspectionText(SCHEMA)), ...config }), fetchExchange],
    });
    return {
      ask: async ({ text }, variables = {}) => {
        const { data, error } =
          operationIn(parse(text)).operation === 'mutation'
            ? await client.mutation(text, variables).toPromise()
            : await client.query(text, variables, { requestPolicy: 'network-only' }).toPromise();
        if (error) throw error;
        return data;
      },
      read: ({ text }, variables = {}) => {
        const result = client.readQuery(text, variables, { requestPolicy: 'cache-only' });
        return { data: result?.data, missing: result && !result.stale ? [] : ['not all of it is in the cache'] };
      },
      loadPages: async (first, count) => {
        let shown = pagesIn((await client.query(PAGES_OF_CUSTOMERS, { first }).toPromise()).data);
        for (let page = 1; page < count; page += 1) {
          const variables = { first, after: shown.endCursor };
          shown = pagesIn((await client.query(PAGES_OF_CUSTOMERS, variables).toPromise()).data);
        }
        return shown;
      },
    };
  };
