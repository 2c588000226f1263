import type { Condition, Sort } from '../../../mirror/index.ts';
import type { MonthPlace, RequestContext } from '../../../request/context.ts';
import { equal } from '../../../request/copies/conditions.ts';
import { isMirrored } from '../../../request/copies/mirrored.ts';
import { PARTNER } from '../../../upstream/index.ts';
import { chargingMode } from '../../../upstream/mapping/codes/catalog.ts';
import type { Input } from '../../../vendor/api.ts';
import type { BilledMode } from '../bill.enums.ts';
import { MonthlyBill } from './bill.type.ts';

/** Copied lists of bills, one for each month and charging mode. */
export const BILLS = { noun: 'bills', type: MonthlyBill } as const;

/** Order of the copy where no other is requested: the vendor does not document its order. */
export const BY_IDENTITY: Sort = { by: 'row_id', descending: false };

/** Conditions on the copy's columns for the inputs of ListSubcustomerMonthlyBills. */
export const billConditions = (input: Input): Condition[] => [
  ...equal('month', input.cycle),
  ...equal('charge_mode', input.chargeMode),
  ...equal('service_code', input.cloudServiceType),
  ...equal('bill_type', input.billType),
];

/** The copied list that the inputs ask for. */
export const billPlace = ({ cycle, chargeMode }: Input): MonthPlace => ({
  month: String(cycle),
  kind: String(chargeMode),
});

/** Whether the copy answers for the bills of the partner's own customers in a month and mode. */
export const billsAreMirrored = (context: RequestContext, month: string, mode: BilledMode): boolean =>
  isMirrored(context, BILLS.noun, PARTNER, { month, kind: chargingMode.encode(mode) });
