// Writes the generated pages of the documentation; with `--check` compares them.
import { loadContractWithTickets } from '../src/contract/index.ts';
import { buildGatewaySchema } from '../src/graph/schema.ts';
import { RECORD_KINDS } from '../src/records/index.ts';
import { createTreeReader, writeOrCheck } from './generated.ts';
import { settingsPage } from './pages/configuration.ts';
import { errorPage } from './pages/errors.ts';
import { recordsPage } from './pages/records.ts';
import { rolesPage } from './pages/roles.ts';
import { sampleFacts } from './pages/samples.ts';
import { withStates } from './pages/states.ts';
import { traceRequests, walkPage } from './pages/walk.ts';
import { errorPageInChinese } from './pages/zh/errors.ts';
import { rolesPageInChinese } from './pages/zh/roles.ts';

const schema = buildGatewaySchema();
const [china, international] = [loadContractWithTickets('CHINA'), loadContractWithTickets('INTERNATIONAL')];

const roleSources = { schema, contracts: [china, international] } as const;

const pages = new Map([
  ['docs/walk.md', walkPage(await traceRequests())],
  ['docs/errors.md', errorPage()],
  ['docs/zh/errors.md', errorPageInChinese()],
  ['docs/records.md', recordsPage(RECORD_KINDS)],
  ['docs/roles.md', rolesPage(roleSources)],
  ['docs/zh/roles.md', rolesPageInChinese(roleSources)],
  ['docs/writes.md', withStates(createTreeReader()('docs/writes.md') ?? '')],
  [
    'playground/src/samples/generated/facts.json',
    sampleFacts({ schema, contracts: { CHINA: china, INTERNATIONAL: international, EUROPE: international } }),
  ],
  ['docs/settings.md', settingsPage()],
]);

writeOrCheck(pages, 'npm run docs:write');
