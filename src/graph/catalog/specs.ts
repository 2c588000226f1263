import type { RequestContext } from '../../request/context.ts';
import { type MarkerPage, markerPage, markerSliceOf } from '../../request/pages/marker.ts';
import { listMark, MAX_FIRST } from '../../request/pages/paging.ts';
import { chargingMode as chargingModeCodes } from '../../upstream/mapping/codes/catalog.ts';
import type { ResourceSpecsArgs } from './catalog.args.ts';
import { ResourceSpec } from './catalog.type.ts';

const OPERATION = 'ListResourceSpecs';

/** A page of specifications. */
export const resourceSpecsPage = async (
  { api, language }: RequestContext,
  args: ResourceSpecsArgs,
): Promise<MarkerPage<ResourceSpec>> => {
  const { serviceTypeCode, resourceTypeCode, region, chargingMode, code } = args;
  const list = listMark('resourceSpecs', language, serviceTypeCode, resourceTypeCode, region, chargingMode, code);
  const slice = markerSliceOf(args, list);
  const question = {
    cloudServiceType: serviceTypeCode,
    resourceType: resourceTypeCode,
    regionCode: region,
    chargeMode: chargingModeCodes.encode(chargingMode),
    ...(code ? { filters: [{ key: 'RESOURCE_SPEC', value: code }] } : {}),
  };
  return markerPage<ResourceSpec>(
    {
      limit: api.operation(OPERATION).facts.paging?.limit ?? MAX_FIRST,
      ask: async (marker, limit) => {
        const answer = await api.ask(OPERATION, { ...question, marker, limit });
        return { rows: answer.many(ResourceSpec).slice(0, limit), next: answer.next };
      },
      list,
    },
    slice,
  );
};
