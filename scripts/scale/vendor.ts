// A sandbox in a separate process, so that its memory is counted apart from the memory of the gateway that reads from
// it.
import process from 'node:process';
import { startSandbox } from '../../src/sandbox/index.ts';

const [customers, quotas] = process.argv.slice(2);
const sandbox = await startSandbox({ customers: Number(customers), quotas: quotas === 'quotas' });
process.on('message', () => process.send?.({ residentBytes: process.memoryUsage().rss }));
process.once('disconnect', () => process.exit(0));
process.send?.({ url: sandbox.url });
