import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configModule, serverModule } from '../data/product.ts';
import { hashOf, OPERATIONS } from '../measure/operations.ts';
import { announce, readSetting } from '../stage/control.ts';

/**
 * The product as it is built, with everything that guards it. Only two things differ from `partnergraph serve`: its
 * sandbox runs in another process, and its tokens come from the bench's identity provider as they would from a real one.
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
  // Every stack asks the vendor for the compared rows, unless a run is about the copy.
  MIRROR: 'off',
  ...env,
});
const { parts, mirrors } = await composeGateway({ config: atSandbox(config, sandboxUrl) });
// Readiness is asked for before any traffic comes.
await parts.probe();
const { url } = await startGateway(parts);
rmSync(documents, { recursive: true });
// Calls are counted over all partners: only the lists of the one that is asked are copied.
for (const mirror of mirrors) if (mirror.partnerId === 'demo-cn') mirror.start();
announce(`${url}/graphql`);
