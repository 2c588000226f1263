import { columnOf, columnsOf, defineExportKind } from '../kind.ts';

export const customers = defineExportKind({
  name: 'CUSTOMERS',
  description: 'Customers that the viewer may see. Conditions: those of `customers`.',
  list: ['customers'],
  columns: [
    ...columnsOf('customerId', 'accountName', 'name', 'kind', 'level', 'label'),
    columnOf('accountManager.accountName', { name: 'accountManager' }),
    ...columnsOf('associationModel', 'associatedAt', 'frozen', 'verification', 'externalId'),
    columnOf('contact.phone', { isExtra: true }),
    columnOf('contact.email', { isExtra: true }),
  ],
});
