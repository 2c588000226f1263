import type { RequestContext } from '../../request/context.ts';
import { sweep } from '../../request/sweep.ts';
import { ServiceType } from './catalog.type.ts';

const OPERATION = 'ListServiceTypes';

/** The whole table in the language of the request; a few pages, kept for hours by the contract's policy. */
export const serviceTypes = async ({ api }: RequestContext): Promise<readonly ServiceType[]> => {
  const { paging } = api.operation(OPERATION).facts;
  return sweep<ServiceType>({
    limit: paging?.limit ?? 100,
    ask: (offset, limit) => api.ask(OPERATION, { offset, limit }),
    rows: (answer) => answer.many(ServiceType),
    idOf: ({ code }) => code,
  });
};
