import { type Asker, checkBillingMonth, refuse } from '../../../request/schema/windows.ts';
import { dayAt, isDay, monthAt } from '../../../time/index.ts';
import * as codes from '../../../upstream/mapping/codes/bills.ts';
import type { Input } from '../../../vendor/api.ts';
import { codeOf } from '../../common/index.ts';
import type { CostCondition, CostsArgs } from './cost.args.ts';

const OPERATION = 'ListCosts';
const FORMS = { DAY: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, MONTH: /^\d{4}-(0[1-9]|1[0-2])$/ } as const;
const WRITTEN = { DAY: 'YYYY-MM-DD', MONTH: 'YYYY-MM' } as const;
const MAX_DIMENSIONS = 2;
const MAX_VALUES = 100;

const checkTime = (asker: Asker, text: string, granularity: keyof typeof FORMS, argument: string): void => {
  if (!FORMS[granularity].test(text) || !isDay(`${text}-01`.slice(0, 10))) refuse(argument, WRITTEN[granularity]);
  const latest = granularity === 'DAY' ? dayAt(asker.now) : monthAt(asker.now);
  if (text > latest) refuse(argument, `not after ${latest}`);
  checkBillingMonth(asker, OPERATION, text.slice(0, 7), argument);
};

const dimensionsOf = ({ by, tags }: CostsArgs): Input[] => {
  const named = [
    ...(by ?? []).map((word) => ({ type: 'dimension', key: codeOf(codes.costDimension, word) })),
    ...(tags ?? []).map((key) => ({ type: 'tag', key })),
  ];
  if (named.length === 0) return [{ type: 'dimension', key: codes.costDimension.encode('SERVICE_TYPE') }];
  const different = new Set(named.map((each) => JSON.stringify(each))).size;
  if (named.length > MAX_DIMENSIONS || different < named.length) refuse('by', `1 to ${MAX_DIMENSIONS} different ones`);
  return named;
};

const conditionInput = ({ dimension, values, exclude }: CostCondition, place: number): Input => {
  if (values.length > MAX_VALUES) refuse(`conditions.${place}.values`, `1 to ${MAX_VALUES}`);
  return {
    operator: exclude ? 1 : 0,
    filterFactor: { key: codeOf(codes.costDimension, dimension), value: values },
  };
};

/** A cost analysis as inputs of ListCosts; BAD_USER_INPUT for what the vendor would refuse or misread. */
export const costInput = (asker: Asker, args: CostsArgs): Input => {
  const { granularity, from, until, type, amount, conditions } = args;
  checkTime(asker, from, granularity, 'from');
  checkTime(asker, until, granularity, 'until');
  if (from > until) refuse('from', 'not after until');
  return {
    timeCondition: {
      timeMeasureId: Number(codes.costGranularity.encode(granularity)),
      beginTime: from,
      endTime: until,
    },
    groupby: dimensionsOf(args),
    costType: codeOf(codes.costType, type),
    amountType: codeOf(codes.costAmount, amount),
    ...(conditions && conditions.length > 0 ? { filters: conditions.map(conditionInput) } : {}),
  };
};
