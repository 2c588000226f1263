import { customerIds, type Recipe, type Site } from './lookup.ts';

/** A region of each site where the server of the examples is sold. */
const REGIONS: Readonly<Record<Site, string>> = {
  CHINA: 'cn-north-1',
  INTERNATIONAL: 'ap-southeast-1',
  EUROPE: 'eu-west-101',
};

const prices: Recipe = async function* ({ ask, site }) {
  const server = {
    serviceTypeCode: 'hws.service.type.ec2',
    resourceTypeCode: 'hws.resource.type.vm',
    specificationCode: 's6.large.2.linux',
    region: REGIONS[site],
  };
  const hour = { usageFactor: 'Duration', usageAmount: '1', usageUnitId: 4 };
  for (const customerId of await customerIds(ask))
    yield { customerId, byUse: [{ ...server, ...hour }], ahead: [server] };
};

export const PRICING: Readonly<Record<string, Recipe>> = {
  CustomerPrices: prices,
  Specifications: ({ site }) => [{ region: REGIONS[site] }],
};
