import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Config, DEMO_PARTNERS, loadConfig } from '../config/index.ts';
import type { Sandbox } from '../sandbox/index.ts';
import { composeGateway, createLogger, startGateway, startMetrics } from '../server/index.ts';
import { systemClock } from '../time/index.ts';
import { explainPortErrors, say } from './start.ts';
import { openSandbox, stopSignal, surroundings } from './surroundings.ts';
import { takeAddresses } from './take-addresses.ts';
import { takeKeys } from './take-keys.ts';
import { watchSecrets } from './watch-secrets.ts';

const welcome = (url: string, config: Config, sandbox: Sandbox): string => {
  const { customers, seed } = config.sandbox;
  const playground = config.server.playground ? `\n  Playground   ${url}/` : '';
  const personas = `
  Become a demo member: pick one in the playground, or take a token from
    curl -s ${url}/demo/members
    npx partnergraph token ${DEMO_PARTNERS[0]?.members[0]?.accountName ?? '<member>'}`;
  return `
  partnergraph, sandbox mode: nothing here is real and nothing leaves this machine.

  GraphQL      ${url}/graphql${playground}
  Sandbox      ${sandbox.url}  (${customers} customers per partner, seed ${seed})
${config.identity.kind === 'demo' ? personas : ''}
`;
};

export const serve = async (): Promise<void> => {
  const stopped = stopSignal();
  const { config, sandbox } = await surroundings(loadConfig(process.env));
  const logger = createLogger(config.log.level);
  const playground = fileURLToPath(new URL('../../dist/playground', import.meta.url));
  const { parts, metrics, release, mirrors, partners, database } = await composeGateway({ config, playground, logger });
  const { host, port = 0 } = config.metrics;
  const watched =
    metrics && (await explainPortErrors(startMetrics(metrics, { host, port }), 'METRICS_PORT', { host, port }));
  const gateway = await explainPortErrors(startGateway(parts), 'PORT', config.server);
  if (watched) logger.info({ url: watched.url }, 'metrics');
  let isStopping = false;
  // What a first query needs comes before the copies, which take some thousand rows from the same vendor.
  const copying = parts
    .probe()
    .catch(() => undefined)
    .then(() => {
      if (isStopping) return;
      for (const mirror of mirrors) mirror.start();
    });
  const secrets = watchSecrets({
    clock: systemClock,
    read: () => loadConfig(process.env),
    takers: [
      takeKeys(partners, (partner) => logger.info({ partner }, 'access keys replaced')),
      takeAddresses({
        config,
        database,
        redis: parts.redis ?? null,
        onReplaced: (service) => logger.info({ service }, 'user or password replaced'),
        onElsewhere: (service) =>
          logger.warn(
            { service },
            'another server of the database or Redis is configured; restart the gateway to use it',
          ),
      }),
    ],
    onError: (error) =>
      logger.warn(
        { cause: error instanceof Error ? error.message : null },
        'the configuration cannot be read again; the gateway keeps the one that it has',
      ),
  });
  if (config.mode === 'live') secrets.start();
  for (const { webhooks, alerts, mailer, acceptances, attachments } of partners) {
    for (const worker of [webhooks, alerts, mailer, acceptances, attachments]) worker.start();
  }
  sandbox?.trustPlatform({
    metadataUrl: `${gateway.url}/saml/metadata.xml`,
    bindingUrl: `${gateway.url}/saml/binding/<partner>`,
  });
  if (sandbox) say(welcome(gateway.url, config, sandbox));
  logger.info({ url: gateway.url, mode: config.mode, partners: config.partners.length }, 'listening');
  await stopped;
  isStopping = true;
  logger.info('stopping: the gateway answers the requests that it has');
  await secrets.close();
  await gateway.close();
  await watched?.close();
  await release();
  // Its calls have ended with the connections to the vendor, however long the vendor is silent.
  await copying;
  await sandbox?.close();
  logger.info('stopped');
};

/** The settings of a real partner and its members in .env are not for the sandbox. */
const forSandbox = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !/^(PARTNER|OIDC)_/.test(name))),
  SANDBOX: 'on',
});

export const sandboxOnly = async (): Promise<void> => {
  const stopped = stopSignal();
  const config = loadConfig(forSandbox(process.env));
  const sandbox = await openSandbox(config);
  say(`\n  The vendor's API, for play: ${sandbox.url}\n`);
  for (const { name, site, accessKey, secretKey, domainId } of DEMO_PARTNERS)
    say(`  ${name} (${site})\n    AK ${accessKey}\n    SK ${secretKey}\n    X-Domain-Id ${domainId}\n`);
  await stopped;
  await sandbox.close();
};
