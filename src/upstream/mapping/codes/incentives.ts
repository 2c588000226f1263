import { defineCodes } from '../convert.ts';

export const incentivePolicy = defineCodes({
  ORDINARY: [0, 'Performance and the ordinary rebate.'],
  SPECIAL: [1, 'Performance and a special rebate.'],
  NEITHER: [2, 'Neither performance nor rebate.'],
  PERFORMANCE_ONLY: [13, 'Performance without rebate.'],
});
