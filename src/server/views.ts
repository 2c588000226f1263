import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Envelope } from '../execution/index.ts';
import type { GraphQLOperation } from './operation.ts';

/** The part of a schema that one caller is shown. */
export interface SchemaView {
  /** Equal for callers who are shown the same. */
  readonly key: string;
  readonly schema: () => GraphQLSchema;
}

/** With whether the caller may also ask for the schema itself. */
export interface ShownView extends SchemaView {
  readonly introspection: boolean;
}

interface Settings<Context> {
  readonly viewFor: (context: Context) => ShownView;
  readonly create: (view: ShownView) => ApolloServer<Envelope<Context, GraphQLOperation>>;
}

interface Views<Context> {
  readonly serverFor: (context: Context) => Promise<ApolloServer<Envelope<Context, GraphQLOperation>>>;
  readonly stop: () => Promise<void>;
}

/** Everybody is shown the same. */
export const oneForAll = async <Context>(
  server: ApolloServer<Envelope<Context, GraphQLOperation>>,
): Promise<Views<Context>> => {
  await server.start();
  const ready = Promise.resolve(server);
  return { serverFor: () => ready, stop: () => server.stop() };
};

/** Roles come in few combinations; whoever comes with more of them waits for a schema to be built. */
const MAX_VIEWS = 32;

/**
 * One server of its own for each view: documents are parsed, validated, kept and planned against that view, so none that
 * was accepted for one caller is taken for accepted by another. A forgotten server ends what it has begun.
 */
export const createViews = <Context>({ viewFor, create }: Settings<Context>): Views<Context> => {
  const servers = new LRUCache<string, Promise<ApolloServer<Envelope<Context, GraphQLOperation>>>>({ max: MAX_VIEWS });

  const started = async (view: ShownView): Promise<ApolloServer<Envelope<Context, GraphQLOperation>>> => {
    const server = create(view);
    await server.start();
    return server;
  };

  return {
    serverFor: (context) => {
      const view = viewFor(context);
      const key = view.introspection ? view.key : `${view.key} without introspection`;
      const known = servers.get(key);
      if (known) return known;
      const server = started(view);
      servers.set(key, server);
      server.catch(() => servers.delete(key));
      return server;
    },
    stop: async () => {
      const running = await Promise.allSettled([...servers.values()]);
      await Promise.all(running.map((each) => (each.status === 'fulfilled' ? each.value.stop() : undefined)));
    },
  };
};
