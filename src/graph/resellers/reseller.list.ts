import type { RequestContext, Source } from '../../request/context.ts';
import { defineList } from '../../request/pages/list.ts';
import { listMark, type Page, pageOf, sliceOf } from '../../request/pages/paging.ts';
import { compareNames, compareTexts, orderBy } from '../../request/pages/sorted.ts';
import type { ResellerSort, ResellersArgs } from './reseller.args.ts';
import { allResellers, allResellersCost } from './reseller.loader.ts';
import { Reseller } from './reseller.type.ts';

const listed = defineList('ListIndirectPartners', Reseller);

const VALUES: Readonly<Record<ResellerSort['by'], (row: Reseller) => string | null>> = {
  NAME: ({ name }) => name,
  ACCOUNT_NAME: ({ accountName }) => accountName,
  ASSOCIATED_AT: ({ associatedAt }) => associatedAt,
};

const orderOf = ({ by, direction }: ResellerSort) =>
  orderBy<Reseller, string>({
    valueIn: VALUES[by],
    isDescending: direction === 'DESCENDING',
    compare: by === 'NAME' ? compareNames : compareTexts,
    ties: (a, b) => compareTexts(a.id, b.id),
  });

interface Resellers extends Source {
  page(context: RequestContext, args: ResellersArgs): Promise<Page<Reseller>>;
}

/** One call for each page; a sorted list is read whole. */
export const resellers: Resellers = {
  operations: listed.operations,
  cost: (_parents, { sort }, context) => (sort ? allResellersCost(context) : 1),
  page: async (context, { accountName, sort, ...args }) => {
    const list = listMark('resellers', context.partner.config.id, accountName, sort);
    if (!sort) return listed.page(context, { args, list, input: { accountName } });
    const slice = sliceOf(args, list);
    const found = await allResellers(context, accountName ? { accountName } : {});
    return pageOf([...found].sort(orderOf(sort)), slice, list);
  },
};
