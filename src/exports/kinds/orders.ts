import { amountsOf, columnOf, columnsOf, defineExportKind, type ExportColumn, parentColumnsOf } from '../kind.ts';

const SERVICE: readonly ExportColumn[] = [
  columnOf('serviceType.code', { name: 'serviceTypeCode' }),
  columnOf('serviceType.name', { name: 'serviceType' }),
];

export const orders = defineExportKind({
  name: 'ORDERS',
  description: 'Orders of customers that the viewer may see. Conditions: those of `orders`.',
  list: ['orders'],
  columns: [
    ...columnsOf('orderId', 'customerId', 'status', 'type', 'source'),
    ...SERVICE,
    ...columnsOf('createdAt', 'paidAt', 'payBefore', 'contractId'),
    ...amountsOf('officialAmount', 'amount'),
  ],
});

export const orderLines = defineExportKind({
  name: 'ORDER_LINES',
  description:
    'Lines of orders, each with its order. Conditions: `orders`, the filter of the list of orders, or `orderId`. One call per order.',
  parents: { list: ['orders'], filter: 'orders', number: 'orderId', one: 'order' },
  list: ['lines'],
  columns: [
    ...parentColumnsOf({
      orderId: 'orderId',
      customerId: 'customerId',
      orderStatus: 'status',
      orderCreatedAt: 'createdAt',
    }),
    ...columnsOf('lineId', 'productId', 'specification', 'quantity', 'periodCount', 'periodUnit'),
    ...SERVICE,
    ...columnsOf('effectiveAt', 'expiresAt'),
    ...amountsOf('officialAmount', 'amount'),
  ],
});
