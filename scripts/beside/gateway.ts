// A sandbox and a gateway before it, in a process of its own: `on` reads all lists of the Chinese partner for the first
// time, `off` keeps no copy. The first message to the parent has the address, each later one has the number of lists that
// are not read to their end.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { composeGateway, createLogger, startGateway } from '../../src/server/index.ts';
import { PARTNER } from '../scale/measure.ts';

const [mode = 'off', vendorUrl = ''] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'beside-'));
const env = { NODE_ENV: 'development', SANDBOX: 'on', PORT: '0', MIRROR: mode, PARTNERGRAPH_DATA: folder };
const { parts, mirrors, release } = await composeGateway({
  config: atSandbox(loadConfig(env), vendorUrl),
  logger: createLogger('silent'),
});
const gateway = await startGateway(parts);
const mirror = mirrors.find(({ partnerId }) => partnerId === PARTNER);
mirror?.start();
process.on('message', async () => {
  const lists = (await mirror?.status()) ?? [];
  process.send?.({ unread: lists.filter(({ isReady }) => !isReady).length });
});
process.once('disconnect', async () => {
  await gateway.close();
  await release();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
});
process.send?.({ url: gateway.url });
