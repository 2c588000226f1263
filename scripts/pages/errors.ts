import { ERROR_CODES, type ErrorCode } from '../../src/errors/index.ts';

const RETRY: Readonly<Record<(typeof ERROR_CODES)[ErrorCode]['retry'], string>> = {
  never: 'no',
  later: 'yes',
  'after-wait': 'after `retryAfterMs`',
  'new-key': 'with a new key',
};

const fieldsOf = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** `docs/errors.md`, from the table of codes alone. */
export const errorPage = (codes: Readonly<Record<string, (typeof ERROR_CODES)[ErrorCode]>> = ERROR_CODES): string => {
  const rows = Object.entries(codes).map(
    ([code, { fault, status, retry, details = [], en, zh }]) =>
      `| \`${code}\` | ${fault} | ${status} | ${RETRY[retry]} | ${fieldsOf(details)} | ${cell(en)} | ${cell(zh)} |`,
  );
  return `# Errors

Every error that the gateway raises has a code of this table in \`extensions.code\`. The message is constant for its code
and comes in the language of \`Accept-Language\` (\`en\` or \`zh\`). Written by \`npm run docs:write\` from
\`src/errors/codes.ts\`; \`npm run docs:check\` fails when it is out of date.

| code | at fault | HTTP | again | details | English | Chinese |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

**At fault** is who has to act so that the error does not come again: the \`caller\`, the \`vendor\`, the \`operator\` of the
gateway, or the \`gateway\`'s own code; \`none\` is an ordinary state that passes by itself. That and a caller's mistakes never
mark a trace as failed and are logged at \`debug\`; the vendor's at \`warn\`, the operator's and the gateway's at \`error\`. **HTTP** is the status where the whole request is refused with the code.
**Details** are fields of \`extensions\` that can say more. In the SDL each mutation has \`@refusal(code:, details:)\` for the codes by
which it may refuse because of its input or of the state of an object; the codes that any field may answer with are not repeated there.
**Again** says whether the same request may be sent again; a write keeps its idempotency key except where a new one is named.

## Further fields of an error

| \`extensions\` | meaning |
| --- | --- |
| \`retryable\` | the same request may succeed later without any change |
| \`retryAfterMs\` | how long to wait first, where that is known |
| \`errorId\` | joins this answer with the gateway's log; quote it in a report |
| \`upstream\` | what the vendor said: \`operation\`, HTTP \`status\`, its own \`code\`, its \`requestId\`; absent for a foreign id |
| \`argument\`, \`limit\` | with \`BAD_USER_INPUT\` and \`INVALID_CURSOR\`: which argument, and what it may be |
| \`limit\` | with \`COST_LIMIT_EXCEEDED\`: how many upstream calls one operation may make |
| \`measure\`, \`limit\` | with \`DOCUMENT_LIMIT_EXCEEDED\` and \`RATE_LIMITED\`: what was counted, and how much of it may be |
| \`rule\`, \`limit\` | with a change of the organization: the rule that it breaks, and what the rule allows |
| \`type\` | with \`NOT_FOUND\`: what was looked for |
| \`otherSites\` | with \`WRONG_SITE\`: the sites that the account may belong to |
| \`expected\` | with \`UPSTREAM_BAD_ANSWER\`: what was expected instead |
| \`operation\`, \`site\` | with \`FORBIDDEN\` and \`UNSUPPORTED_ON_SITE\`: the vendor's operation behind the field |
| \`item\` | with \`FORBIDDEN\`: the permission item that is missing |
| \`further\` | how many more rows failed alike; see [below](#one-field-fails-the-others-answer) |
| \`reason\` | with \`UNAUTHENTICATED\`: what is wrong with the token; with \`FORBIDDEN\`: the rule of row scope |

## HTTP status

An operation that ran is HTTP 200, whatever its fields say. A token that is there but not valid refuses the whole request
with 401 and \`WWW-Authenticate\`; without a token the operation runs and each protected field is \`UNAUTHENTICATED\`. An
operation that outlives \`REQUEST_TIMEOUT_MS\` is answered with 504. A caller who asks too often gets 429 with
\`Retry-After\` (\`RATE_LIMITED\`).

An operation that never ran, because of its document, its variables or a limit of the document, is 400. A client that names
\`application/json\` in \`Accept\` and prefers it to \`application/graphql-response+json\` gets 200 instead, as GraphQL over
HTTP has it for clients that take any other status for a broken connection.

## Codes of GraphQL itself

A document that does not parse or does not fit the schema, and variables of the wrong type, are answered by GraphQL's own
rules before anything runs: \`GRAPHQL_PARSE_FAILED\`, \`GRAPHQL_VALIDATION_FAILED\`, \`BAD_USER_INPUT\` (variables) and
\`OPERATION_RESOLUTION_FAILURE\`, without \`errorId\`. Requests that are not GraphQL at all get \`BAD_REQUEST\`.

## One field fails, the others answer

A field whose call fails is \`null\` with one error at its \`path\`; the rest of the operation is answered. A field that the
viewer may not use is an error too, never \`null\` or an empty list on its own. A foreign id and an unknown id get the
same answer: both are \`NOT_FOUND\`.

Where one field fails alike for more than ten rows, the first ten errors are answered in full, and the tenth has the number of
the others as \`extensions.further\`. The others have \`message\`, \`path\` and \`extensions.code\` only: none is left out, so a field
that the schema marks \`@semanticNonNull\` is \`null\` only where an error has its path, or a path below it.
`;
};
