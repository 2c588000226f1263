import type { VendorOperation } from './operation.ts';

/** Method and path of an operation, with parameters of the path in braces. */
export interface Addressed {
  readonly method: string;
  readonly path: string;
}

export interface Match<O extends Addressed = VendorOperation> {
  readonly operation: O;
  readonly pathParams: Readonly<Record<string, string>>;
}

const NO_PARAMS: Match['pathParams'] = Object.freeze({});

interface Route<O extends Addressed> {
  readonly operation: O;
  /** Parts of the path between slashes. A parameter is always a whole segment. */
  readonly segments: readonly Segment[];
}

type Segment = { readonly literal: string } | { readonly parameter: string };

const PARAMETER = /^\{(\w+)\}$/;

const toRoute = <O extends Addressed>(operation: O): Route<O> => ({
  operation,
  segments: operation.path.split('/').map((segment) => {
    const [, parameter] = PARAMETER.exec(segment) ?? [];
    if (parameter) return { parameter };
    if (segment.includes('{')) throw new Error(`${operation.path}: a path parameter must be a whole segment`);
    return { literal: segment };
  }),
});

/** Values of the route's parameters, still percent-encoded; null where the path does not match the route. */
const valuesIn = (
  path: readonly string[],
  { segments }: Pick<Route<Addressed>, 'segments'>,
): Readonly<Record<string, string>> | null => {
  if (path.length !== segments.length) return null;
  const values: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const given = path[index] ?? '';
    if ('literal' in segment ? given !== segment.literal : given === '') return null;
    if ('parameter' in segment) values[segment.parameter] = given;
  }
  return values;
};

const decode = (values: Readonly<Record<string, string>>): Match['pathParams'] | null => {
  try {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return null;
  }
};

/**
 * Returns a function that finds the operation of a request by its method and its path as sent, without the query. It
 * returns null where no operation matches or the encoding of a parameter is invalid.
 */
export const matchOperation = <O extends Addressed = VendorOperation>({
  operations,
}: {
  readonly operations: ReadonlyMap<string, O>;
}): ((method: string, pathname: string) => Match<O> | null) => {
  const fixed = new Map<string, Match<O>>();
  const routes = new Map<string, Route<O>[]>();
  for (const operation of operations.values()) {
    if (operation.path.includes('{')) {
      const sameMethod = routes.get(operation.method) ?? [];
      routes.set(operation.method, [...sameMethod, toRoute(operation)]);
    } else {
      fixed.set(`${operation.method} ${operation.path}`, { operation, pathParams: NO_PARAMS });
    }
  }

  return (method, pathname) => {
    const exact = fixed.get(`${method} ${pathname}`);
    if (exact) return exact;
    const path = pathname.split('/');
    for (const route of routes.get(method) ?? []) {
      const values = valuesIn(path, route);
      const pathParams = values && decode(values);
      if (pathParams) return { operation: route.operation, pathParams };
    }
    return null;
  };
};
