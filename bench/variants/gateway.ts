import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configModule, serverModule } from '../data/product.ts';
import { hashOf, OPERATIONS } from '../measure/operations.ts';
import { announce, readSetting } from '../stage/control.ts';

/**
 * The built product with all of its guards. Only two things differ from `partnergraph serve`: its sandbox runs in
 * another process, and its tokens come from the bench's identity provider as they would from a real one.
 */
const { sandboxUrl, issuer, audience, jwksUrl, product, env } = readSetting();
const { loadConfig, atSandbox } = await configModule(product);
const { composeGateway, startGateway } = await serverModule(product);

const { query: trusted } = OPERATIONS.trustedCustomer;
const documents = mkdtempSync(join(tmpdir(), 'partnergraph-bench-'));
writeFileSync(join(documents, 'bench@1.json'), JSON.stringify({ [hashOf(trusted)]: trusted }));

const config = loadConfig({
  NODE_ENV: 'production',
  SANDBOX: 'on',
  SANDBOX_QUOTAS: 'off',
  PORT: '0',
  PLAYGROUND: 'off',
  INTROSPECTION: 'on',
  TRUSTED_DOCUMENTS: documents,
  TRUSTED_DOCUMENTS_MODE: 'prefer',
  OIDC_ISSUER: issuer,
  OIDC_AUDIENCE: audience,
  OIDC_JWKS_URL: jwksUrl,
  // All stacks read the compared rows from the vendor, except in runs that measure the mirror.
  MIRROR: 'off',
  ...env,
});
const { parts, mirrors } = await composeGateway({ config: atSandbox(config, sandboxUrl) });
// Checks readiness before the first request, like an orchestrator.
await parts.probe();
const { url } = await startGateway(parts);
rmSync(documents, { recursive: true });
// Only the measured partner's lists are copied, because calls are counted over all partners.
for (const mirror of mirrors) if (mirror.partnerId === 'demo-cn') mirror.start();
announce(`${url}/graphql`);
