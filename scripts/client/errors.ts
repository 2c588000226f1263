import { GRAPHQL_CODES } from '../../src/errors/codes.ts';
import { ERROR_CODES } from '../../src/errors/index.ts';

/** The module with the retry rule of each code, from the gateway's table of codes. */
export const errorModule = (): string => {
  const own = Object.entries(ERROR_CODES).map(([code, { retry }]) => [code, retry]);
  const graphql = Object.keys(GRAPHQL_CODES).map((code) => [code, 'never']);
  const rows = Object.entries(Object.fromEntries([...graphql, ...own])).map(
    ([code, retry]) => `  ${code}: '${String(retry)}',`,
  );
  return `/** Codes of errors, and whether the same request may be sent again. */\nexport const RETRY = {\n${rows.join('\n')}\n} as const;\n`;
};
