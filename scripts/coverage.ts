// Writes docs/coverage.md; with `--check` compares it. Either way prints the totals of each site, and fails when no field
// serves a read of the vendor, or a field of an answer is neither served nor has a reason.
import { loadContract, loadTicketContract } from '../src/contract/index.ts';
import { buildGatewaySchema } from '../src/graph/schema.ts';
import { servedOperations } from '../src/request/access/access.ts';
import { fieldTotals, measureFields, pathsRead, undecidedFields } from './coverage/fields.ts';
import { measure, missingReads, totals } from './coverage/measure.ts';
import { coveragePage, siteOf } from './coverage/page.ts';
import { brokenStatements, readStatements } from './coverage/statements.ts';
import { readSuperseded } from './coverage/superseded.ts';
import { readUnserved } from './coverage/unserved.ts';
import { writeOrCheck } from './generated.ts';

const schema = buildGatewaySchema();
const sources = {
  contracts: [loadContract('CHINA'), loadContract('INTERNATIONAL'), loadTicketContract()],
  served: servedOperations(schema),
};
const coverage = measure({ ...sources, superseded: readSuperseded() });
const statements = readStatements();
const fields = measureFields({ ...sources, read: pathsRead(schema), unserved: readUnserved() });

const complain = (what: string, names: readonly string[]): void => {
  if (names.length === 0) return;
  process.stderr.write(`${what}: ${names.join(', ')}\n`);
  process.exitCode = 1;
};

writeOrCheck(new Map([['docs/coverage.md', coveragePage(coverage, fields, statements)]]), 'npm run coverage:write');
complain('Named in schema/statements.yaml but missing', brokenStatements(statements, schema));
for (const [contract, rows] of coverage) {
  const own = fields.get(contract) ?? [];
  process.stdout.write(`${siteOf(contract)}: ${totals(rows)}, ${fieldTotals(own)}\n`);
  complain(`Served by no field, ${siteOf(contract)}`, missingReads(rows));
  complain(`Neither served nor explained in schema/upstream/unserved.yaml, ${siteOf(contract)}`, undecidedFields(own));
}
