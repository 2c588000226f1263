// A sandbox in a process of its own, so that what it executes of src/contract and src/config is not the gateway's.
import process from 'node:process';
import { startSandbox } from '../../src/sandbox/index.ts';

const sandbox = await startSandbox({ port: 0, customers: 60, seed: 1, quotas: false });
const customer = sandbox
  .partner('demo-cn')
  .customers()
  .find(({ association_type: type }) => type === '2')?.customer_id;
process.send?.({ url: sandbox.url, customer });
process.once('disconnect', () => void sandbox.close());
