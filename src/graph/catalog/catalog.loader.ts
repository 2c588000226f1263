import type { CachePolicy } from '../../cache/index.ts';
import type { RequestContext } from '../../request/context.ts';
import { sweep } from '../../request/sweep.ts';
import { ServiceType } from './catalog.type.ts';

const OPERATION = 'ListServiceTypes';

/** The whole table in the language of the request; the same for every partner of a site, so it is shared. */
export const serviceTypes = async (context: RequestContext): Promise<readonly ServiceType[]> => {
  const { api, partner, language } = context;
  const { paging, cache } = api.operation(OPERATION).facts;
  const limit = paging?.limit ?? 100;
  const load = (): Promise<ServiceType[]> =>
    sweep<ServiceType>({
      limit,
      ask: (offset, rows) => api.ask(OPERATION, { offset, limit: rows }),
      rows: (answer) => answer.many(ServiceType),
      idOf: ({ code }) => code,
    });
  if (cache?.audience !== 'public') return load();
  const policy: CachePolicy = { name: OPERATION, ttlMs: cache.seconds * 1000, audience: 'public' };
  return partner.cache.remember(policy, `${partner.config.site}/${language}`, load);
};
