import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GraphServer } from './graph-server.ts';

/** The part of a schema that one caller sees. */
export interface SchemaView {
  /** Equal for callers who see the same part. */
  readonly key: string;
  readonly schema: () => GraphQLSchema;
}

/** A view, and whether the caller may read it by introspection. */
export interface ShownView extends SchemaView {
  readonly introspection: boolean;
}

interface ShownViewsSettings<Context> {
  readonly schema: GraphQLSchema;
  /** Whether every caller may read the schema by introspection. */
  readonly introspection: boolean;
  readonly viewFor?: ((context: Context) => SchemaView) | undefined;
  readonly readsSchema?: ((context: Context) => boolean) | undefined;
}

/**
 * Finds the part of the schema that a caller sees, and whether the caller may read it by introspection. `open` is true
 * when every caller may read the whole schema.
 */
export const createShownViews = <Context>({ introspection, schema, ...parts }: ShownViewsSettings<Context>) => {
  const readsSchema = (context: Context): boolean => introspection || (parts.readsSchema?.(context) ?? false);
  const whole: ShownView = { key: 'whole', schema: () => schema, introspection: true };
  const closed: ShownView = { ...whole, introspection: false };
  const viewFor = (context: Context): ShownView => {
    const view = parts.viewFor?.(context);
    if (!view) return readsSchema(context) ? whole : closed;
    return { ...view, introspection: readsSchema(context) };
  };
  return { readsSchema, viewFor, open: introspection && !parts.viewFor };
};

interface ViewsSettings<Context> {
  readonly viewFor: (context: Context) => ShownView;
  readonly create: (view: ShownView) => GraphServer<Context>;
}

interface Views<Context> {
  readonly serverFor: (context: Context) => Promise<GraphServer<Context>>;
  readonly stop: () => Promise<void>;
}

/** Views of a gateway whose callers all see the same schema. */
export const oneForAll = async <Context>(server: GraphServer<Context>): Promise<Views<Context>> => {
  await server.start();
  const ready = Promise.resolve(server);
  return { serverFor: () => ready, stop: () => server.stop() };
};

/** Roles occur in few combinations. A caller with one more combination waits until its schema is built. */
const MAX_VIEWS = 32;

/**
 * One server for each view. Documents are parsed, validated, cached and planned for that view, so that a document
 * accepted for one caller is validated again for another view. A server that is dropped from the cache still finishes
 * its requests.
 */
export const createViews = <Context>({ viewFor, create }: ViewsSettings<Context>): Views<Context> => {
  const servers = new LRUCache<string, Promise<GraphServer<Context>>>({ max: MAX_VIEWS });

  const startServer = async (view: ShownView): Promise<GraphServer<Context>> => {
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
      const server = startServer(view);
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
