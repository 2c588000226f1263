// Writes docs/coverage.md; with `--check` compares it. Either way prints the totals of each site, and
// fails when a read of the vendor is served by nothing.
import { loadContract } from '../src/contract/index.ts';
import { buildGatewaySchema } from '../src/graph/schema.ts';
import { servedOperations } from '../src/request/access.ts';
import { measure, missingReads, totals } from './coverage/measure.ts';
import { coveragePage, siteOf } from './coverage/page.ts';
import { readSuperseded } from './coverage/superseded.ts';
import { writeOrCheck } from './generated.ts';

const coverage = measure({
  contracts: [loadContract('CHINA'), loadContract('INTERNATIONAL')],
  served: servedOperations(buildGatewaySchema()),
  superseded: readSuperseded(),
});

writeOrCheck(new Map([['docs/coverage.md', coveragePage(coverage)]]), 'npm run coverage:write');
for (const [contract, rows] of coverage) {
  process.stdout.write(`${siteOf(contract)}: ${totals(rows)}\n`);
  const missing = missingReads(rows);
  if (missing.length === 0) continue;
  process.stderr.write(`Served by no field, ${siteOf(contract)}: ${missing.join(', ')}\n`);
  process.exitCode = 1;
}
