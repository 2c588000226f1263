import { sandboxModule } from '../data/product.ts';
import { announce } from './control.ts';

/**
 * The vendor for all stacks. The Chinese partner has the customers of the Dashboard; on the international site one
 * account manager has over a hundred, so that a hundred rows can be read from memory.
 */
const CUSTOMERS = 57;
const MORE_OWN_CUSTOMERS = 100;
const MANAGER = 'jonas.berg';

const { startSandbox } = await sandboxModule();
const sandbox = await startSandbox({ port: 0, customers: CUSTOMERS, seed: 1, quotas: false });
for (let number = 0; number < MORE_OWN_CUSTOMERS; number++) {
  sandbox.upsertCustomer({
    partner: 'demo-intl',
    customer: `Sample Trading ${number}`,
    account_name: `sample_${number}`,
    association_type: number % 5 === 0 ? '1' : '3',
    label: number % 3 === 0 ? 'Logistics, second half' : null,
    verified_status: number % 4 === 0 ? '0' : '2',
    account_managers: [{ account_name: MANAGER }],
    email: `sample_${number}@example.com`,
  });
}
announce(sandbox.url);
