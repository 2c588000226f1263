import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { useEffect, useRef, useState } from 'react';

interface Loaded {
  readonly text: string;
  readonly schema: GraphQLSchema;
}

const fetchSchema = async (token: string | undefined, language: string): Promise<string | null> => {
  const response = await fetch(`schema.json?lang=${language}`, {
    headers: { 'accept-language': language, ...(token ? { authorization: `Bearer ${token}` } : {}) },
  });
  return response.ok ? response.text() : null;
};

/**
 * The schema as the gateway shows it to the current member, in the current language; null where it shows none, undefined
 * until it has arrived. It is read again for each token, because a gateway can show each member only a part of it.
 */
export const useSchema = (token: string | undefined, language: string): GraphQLSchema | null | undefined => {
  const [schema, setSchema] = useState<GraphQLSchema | null | undefined>(undefined);
  const last = useRef<Loaded | null>(null);
  useEffect(() => {
    let current = true;
    const show = (text: string | null): void => {
      if (!current) return;
      if (text !== null && text !== last.current?.text) {
        const { data } = JSON.parse(text) as { readonly data: IntrospectionQuery };
        last.current = { text, schema: buildClientSchema(data) };
      }
      setSchema(text === null ? null : (last.current?.schema ?? null));
    };
    fetchSchema(token, language)
      .then(show)
      .catch(() => show(null));
    return () => {
      current = false;
    };
  }, [token, language]);
  return schema;
};
