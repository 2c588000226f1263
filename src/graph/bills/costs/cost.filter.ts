import { type Asker, checkBillingMonth, refuse } from '../../../request/schema/windows.ts';
import { dayAt, monthAt } from '../../../time/index.ts';
import * as codes from '../../../upstream/mapping/codes/bills.ts';
import type { Input } from '../../../vendor/api.ts';
import { codeOf } from '../../common/index.ts';
import type { CostCondition, CostPeriodInput, CostsArgs } from './cost.args.ts';

const OPERATION = 'ListCosts';
const MAX_DIMENSIONS = 2;
const MAX_VALUES = 100;

interface Steps {
  readonly granularity: 'DAY' | 'MONTH';
  readonly from: string;
  readonly until: string;
}

/** The period of a cost analysis; BAD_USER_INPUT for a time in the future, or before the vendor's data begins. */
const stepsIn = (asker: Asker, { days, months }: CostPeriodInput): Steps => {
  const at = days ? 'period.days' : 'period.months';
  const { from = '', until = '' } = days ?? months ?? {};
  const latest = days ? dayAt(asker.now) : monthAt(asker.now);
  for (const [end, time] of Object.entries({ from, until })) {
    if (time > latest) refuse(`${at}.${end}`, `not after ${latest}`);
    checkBillingMonth(asker, OPERATION, time.slice(0, 7), `${at}.${end}`);
  }
  return { granularity: days ? 'DAY' : 'MONTH', from, until };
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

/** Inputs of ListCosts; BAD_USER_INPUT for arguments that the vendor would refuse or misread. */
export const costInput = (asker: Asker, args: CostsArgs): Input => {
  const { type, amount, conditions } = args;
  const { granularity, from, until } = stepsIn(asker, args.period);
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
