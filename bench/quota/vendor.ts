import { sandboxModule } from '../data/product.ts';
import { announce } from '../stage/control.ts';

/** The vendor of the quota bench, with many orders per customer and the machine's clock. */
export interface VendorSetting {
  readonly customers: number;
  readonly quotas: boolean;
}

const setting = JSON.parse(process.argv[2] ?? '{}') as VendorSetting;
const { startSandbox } = await sandboxModule();
const sandbox = await startSandbox({ port: 0, seed: 1, manyOrders: true, ...setting });
announce(sandbox.url);
