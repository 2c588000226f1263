import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { apolloCacheConfig } from '@partnergraph/client/apollo';

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
    }
  }
}

interface Session {
  readonly token: string;
  /** Language of messages and names. */
  readonly language: string;
}

/** One client per session, so that one member's data never stays in the cache of the next. */
export const createApollo = ({ token, language }: Session): ApolloClient => {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': language };
  return new ApolloClient({
    cache: new InMemoryCache(apolloCacheConfig()),
    link: ApolloLink.from([new HttpLink({ uri: 'graphql', headers })]),
    // A field that fails leaves the other fields of the screen.
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
};
