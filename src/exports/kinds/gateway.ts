import { amountsOf, columnOf, columnsOf, defineExportKind } from '../kind.ts';

export const operations = defineExportKind({
  name: 'OPERATIONS',
  description: 'Writes to the vendor, as the viewer may see them. Conditions: those of `operations`.',
  list: ['operations'],
  columns: [
    ...columnsOf('operationId', 'kind', 'outcome', 'member', 'targetId', 'customerId', 'resellerId', 'transactionId'),
    columnOf('error.code', { name: 'errorCode' }),
    ...columnsOf('createdAt', 'sentAt', 'settledAt'),
    ...amountsOf('amount'),
  ],
});

export const audit = defineExportKind({
  name: 'AUDIT',
  description: 'The audit; for administrators. Conditions: those of `Organization.audit`.',
  list: ['organization', 'audit'],
  columns: [
    ...columnsOf('seq', 'kind', 'at'),
    columnOf('actor.accountName', { name: 'actor' }),
    columnOf('actor.roles', { name: 'actorRoles' }),
    ...columnsOf('what', 'on', 'count', 'detail', 'inputDigest', 'requestId', 'hash'),
  ],
});
