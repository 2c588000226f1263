import type { FastifyInstance } from 'fastify';
import { type GraphQLSchema, introspectionFromSchema, lexicographicSortSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { GatewayError, type Language } from '../errors/index.ts';
import { printWithDirectives } from '../graph/sdl.ts';
import { inChinese, translateIntrospection, translateSdl } from '../translations/index.ts';
import { type CallerRouteParts, createCallerRoute } from './caller-route.ts';
import { etagOf, isUnchanged } from './etag.ts';
import { packAnswer, varyBy } from './packing.ts';
import type { SchemaView } from './views.ts';

interface SchemaParts<Context> extends CallerRouteParts<Context> {
  readonly viewFor: (context: Context) => SchemaView;
  /** Whether all callers, anonymous ones too, see the same schema. */
  readonly open: boolean;
  /** Throws UNAUTHENTICATED or FORBIDDEN. */
  readonly requireSchema: (context: Context) => void;
}

const FORMS = {
  '/schema.graphql': {
    type: 'application/graphql; charset=utf-8',
    print: printWithDirectives,
    inChinese: (text: string) => translateSdl(text, inChinese),
  },
  '/schema.json': {
    type: 'application/json; charset=utf-8',
    print: (schema: GraphQLSchema) =>
      `${JSON.stringify({ data: introspectionFromSchema(lexicographicSortSchema(schema)) })}\n`,
    inChinese: (text: string) => `${JSON.stringify(translateIntrospection(JSON.parse(text), inChinese))}\n`,
  },
} as const;

/**
 * Largest number of printed schemas in memory. There are few views, because roles occur in few combinations; each has
 * two formats in two languages.
 */
const MAX_PRINTED = 128;

/** A schema changes only when the gateway is replaced. */
const OPEN_CACHE = 'public, max-age=300';
const CLOSED_CACHE = 'private, no-cache';

const LANGUAGES: readonly string[] = ['en', 'zh'] satisfies readonly Language[];

/**
 * The language of the parameter `lang`, for links and tools that send no header; undefined without it. Throws
 * BAD_USER_INPUT.
 */
const languageIn = (url: string): Language | undefined => {
  const [lang, ...more] = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length)).getAll('lang');
  if (lang === undefined) return undefined;
  if (more.length > 0 || !LANGUAGES.includes(lang))
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'lang', limit: 'en or zh, once' } });
  return lang as Language;
};

interface Printed {
  readonly text: string;
  readonly etag: string;
}

/** `GET /schema.graphql` and `GET /schema.json`: the part of the schema that the caller sees. */
export const schemaRoutes = <Context>(
  app: FastifyInstance,
  { viewFor, open, requireSchema, ...parts }: SchemaParts<Context>,
): void => {
  const printed = new LRUCache<string, Printed>({ max: MAX_PRINTED });

  const printOnce = (path: keyof typeof FORMS, { key, schema }: SchemaView, language: Language): Printed => {
    const name = `${path} ${language} ${key}`;
    const known = printed.get(name);
    if (known) return known;
    const english = FORMS[path].print(schema());
    const text = language === 'zh' ? FORMS[path].inChinese(english) : english;
    const made = { text, etag: etagOf(text) };
    printed.set(name, made);
    return made;
  };

  const answerCaller = createCallerRoute({ ...parts, languageIn });
  for (const path of Object.keys(FORMS) as (keyof typeof FORMS)[]) {
    app.get(path, (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return answerCaller(request, reply, async ({ context, language }) => {
        requireSchema(context);
        const { text, etag } = printOnce(path, viewFor(context), language);
        void reply
          .header('cache-control', open ? OPEN_CACHE : CLOSED_CACHE)
          .header('content-language', language)
          .type(FORMS[path].type);
        varyBy(reply, open ? ['accept-language'] : ['accept-language', 'authorization']);
        if (isUnchanged(request, reply, etag)) return reply.code(304).send();
        return packAnswer(request, reply, text);
      });
    });
  }
};
