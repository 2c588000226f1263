import type { RequestContext } from '../../../request/context.ts';
import { equal } from '../../../request/copies/conditions.ts';
import { pageOfCopy } from '../../../request/copies/mirrored.ts';
import type { ListMark, Page, Slice } from '../../../request/pages/paging.ts';
import { compareTexts, orderBy } from '../../../request/pages/sorted.ts';
import { chargingMode } from '../../../upstream/mapping/codes/catalog.ts';
import { compareDecimals } from '../../common/index.ts';
import type { BilledMode } from '../bill.enums.ts';
import type { MonthlyBillSort, MonthlyBillsArgs } from './bill.args.ts';
import { monthlyBillInput } from './bill.filter.ts';
import type { Whose } from './bill.loader.ts';
import { BILLS, billConditions } from './bill.mirror.ts';
import type { MonthlyBill } from './bill.type.ts';

const COLUMNS: Readonly<Record<MonthlyBillSort['by'], string>> = { AMOUNT: 'amount', SERVICE: 'service_code' };

interface SortedQuestion extends Whose {
  readonly args: MonthlyBillsArgs;
  readonly sort: MonthlyBillSort;
  readonly modes: readonly BilledMode[];
  readonly slice: Slice;
  readonly list: ListMark;
}

/** A page of sorted bills of many customers, which only the copy can answer; refuses with NOT_READY or MIRROR_OFF. */
export const sortedBills = (
  context: RequestContext,
  { args: { month, filter }, sort: { by, direction }, modes, manager, scope, slice, list }: SortedQuestion,
): Promise<Page<MonthlyBill>> => {
  const kinds = modes.map((mode) => chargingMode.encode(mode));
  const [place, ...others] = kinds.map((kind) => ({ month, kind }));
  return pageOfCopy(context, {
    ...BILLS,
    where: [
      ...billConditions({ cycle: month, ...monthlyBillInput(filter) }),
      { column: 'charge_mode', in: kinds },
      ...equal('customer.manager', manager),
    ],
    sort: { by: COLUMNS[by], descending: direction === 'DESCENDING' },
    place,
    others: others.map((each) => ({ noun: BILLS.noun, place: each })),
    scope,
    slice,
    list,
  });
};

/** Sorts loaded bills; bills with equal values keep their order. */
export const billOrder = ({ by, direction }: MonthlyBillSort) =>
  orderBy<MonthlyBill, string>({
    valueIn: by === 'AMOUNT' ? ({ amount }) => amount?.amount ?? null : ({ serviceType }) => serviceType?.code ?? null,
    isDescending: direction === 'DESCENDING',
    compare: by === 'AMOUNT' ? compareDecimals : compareTexts,
    ties: () => 0,
  });
