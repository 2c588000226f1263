import type { Contract, Operation } from './operation.ts';

export interface Match {
  readonly operation: Operation;
  readonly pathParams: Readonly<Record<string, string>>;
}

const NO_PARAMS: Match['pathParams'] = Object.freeze({});

interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
}

const toRoute = (operation: Operation): Route => {
  const escaped = operation.path.replaceAll('.', '\\.');
  return { operation, pattern: new RegExp(`^${escaped.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`) };
};

const decode = (groups: Readonly<Record<string, string>>): Match['pathParams'] | null => {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return null;
  }
};

/**
 * Finds the operation that a request addresses; null where there is none or a path parameter is badly encoded. The
 * path comes as sent, without the query.
 */
export const matchOperation = (contract: Contract): ((method: string, pathname: string) => Match | null) => {
  const fixed = new Map<string, Match>();
  const routes = new Map<string, Route[]>();
  for (const operation of contract.operations.values()) {
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
    for (const { operation, pattern } of routes.get(method) ?? []) {
      const groups = pattern.exec(pathname)?.groups;
      const pathParams = groups && decode(groups);
      if (pathParams) return { operation, pathParams };
    }
    return null;
  };
};
