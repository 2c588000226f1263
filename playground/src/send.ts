import type { FetcherParams } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError, getOperationAST, parse } from 'graphql';

interface Request {
  readonly params: Pick<FetcherParams, 'query' | 'variables' | 'operationName'>;
  readonly headers: Readonly<Record<string, string>>;
  readonly token: string | undefined;
}

/** GraphiQL learns the operation's name a moment after the text changed; a name from the text before is left out. */
const withoutStaleName = ({ operationName, ...params }: Request['params']): Request['params'] => {
  if (!operationName) return params;
  try {
    return getOperationAST(parse(params.query), operationName) ? { ...params, operationName } : params;
  } catch {
    // Text that does not parse is the gateway's to complain about.
    return { ...params, operationName };
  }
};

/** Sends one operation; a header that was typed in wins over the persona's. */
export const send = ({ params, headers, token }: Request): Promise<Response> =>
  fetch('graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: JSON.stringify(withoutStaleName(params)),
  });

/** What the response pane shows. An answer that is not JSON comes from something in between, such as a proxy. */
export const read = async (response: Response): Promise<ExecutionResult> => {
  const text = await response.text();
  try {
    return JSON.parse(text) as ExecutionResult;
  } catch {
    return { errors: [new GraphQLError(`HTTP ${response.status} without GraphQL: ${text.slice(0, 200)}`)] };
  }
};
