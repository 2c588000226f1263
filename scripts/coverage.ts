// Writes docs/coverage.md; with `--check` compares it and prints the totals of each site.
import { loadContract } from '../src/contract/index.ts';
import { buildGatewaySchema } from '../src/graph/schema.ts';
import { servedOperations } from '../src/request/access.ts';
import { measure, totals } from './coverage/measure.ts';
import { coveragePage, siteOf } from './coverage/page.ts';
import { readSuperseded } from './coverage/superseded.ts';
import { writeOrCheck } from './generated.ts';

const coverage = measure({
  contracts: [loadContract('CHINA'), loadContract('INTERNATIONAL')],
  served: servedOperations(buildGatewaySchema()),
  superseded: readSuperseded(),
});

writeOrCheck(new Map([['docs/coverage.md', coveragePage(coverage)]]), 'npm run coverage:write');
for (const [contract, rows] of coverage) process.stdout.write(`${siteOf(contract)}: ${totals(rows)}\n`);
