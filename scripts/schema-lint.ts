// Checks that the printed schema follows the conventions of the graph: `npm run schema:lint`.
import { createTreeReader } from './generated.ts';
import { lintSchema } from './schema-lint/lint.ts';

const FILE = 'schema/partnergraph.graphql';

const findings = lintSchema(createTreeReader()(FILE) ?? '');
for (const { line, rule, message } of findings) process.stdout.write(`${FILE}:${line}  ${message}  (${rule})\n`);
if (findings.length > 0) process.exitCode = 1;
