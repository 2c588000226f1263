import { FOCUS_COLUMNS } from '../focus/columns.ts';
import { defineExportKind, EACH_CUSTOMER } from '../kind.ts';

export const focus = defineExportKind({
  name: 'FOCUS',
  description:
    "Entries of a month by resource of each customer, in the customer's name, in the columns of the FinOps Open Cost and Usage Specification 1.4. Conditions: `customerId`, or `customers`, the filter of the list of customers, and those of `OwnBills.resourceRecords`, `month` among them. Customers who have not authorized the partner are skipped.",
  parents: EACH_CUSTOMER,
  list: ['ownBills', 'resourceRecords'],
  columns: FOCUS_COLUMNS,
});
