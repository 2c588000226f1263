import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { SITE_CURRENCY } from '../../../config/index.ts';
import { badInput } from '../../../errors/index.ts';
import { AtMost, Serves } from '../../../request/access/access.ts';
import type { RequestContext, Source } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { sweepTogether } from '../../../request/fetch/sweep.ts';
import type { AskOptions } from '../../../vendor/api.ts';
import { Customer } from '../../customers/index.ts';
import { InvoiceTimesArgs } from '../costs/cost.args.ts';
import { Bills } from '../monthly/bill.type.ts';
import { entitiesOf } from './entities.ts';
import { SigningEntityInvoices } from './entity.type.ts';
import { Invoice } from './invoice.type.ts';

const OPERATION = 'ListInvoices';
const PAGE = 100;
const MOST_PAGES = 10;
const MOST_ENTITIES = 20;

/** The first page shows how many pages follow. */
const allInvoices: Source<InvoiceTimesArgs> = {
  operations: [OPERATION],
  cost: (parents) => parents,
  most: (parents) => parents * MOST_PAGES,
};

const invoicesByEntity = async (
  context: RequestContext,
  { appliedFrom, appliedUntil }: InvoiceTimesArgs,
  options: AskOptions = {},
): Promise<readonly SigningEntityInvoices[]> => {
  const times = { startTime: appliedFrom, endTime: appliedUntil };
  const [invoices] = await sweepTogether(
    [
      {
        limit: PAGE,
        ask: (offset: number, limit: number) =>
          context.api.ask(OPERATION, { ...times, offset: offset / limit + 1, limit }, options),
        rows: (answer) => answer.many(Invoice),
        idOf: ({ id }) => id,
      },
    ],
    (calls) => {
      if (calls >= MOST_PAGES) throw badInput('appliedFrom', `a time with at most ${MOST_PAGES * PAGE} invoices`);
      context.requireCalls(calls);
    },
  );
  if (invoices instanceof Error) throw invoices;
  return entitiesOf(invoices ?? [], SITE_CURRENCY[context.partner.config.site]).slice(0, MOST_ENTITIES);
};

const DESCRIPTION =
  'by the company of the vendor that issued them, the largest sum first. BAD_USER_INPUT where the time has more than 1000. ';

@Resolver(() => Bills)
export class PartnerEntityResolver {
  @Serves(allInvoices, { wholePartner: 'ask for monthly bills' })
  @AtMost(MOST_ENTITIES)
  @FieldResolver(() => [SigningEntityInvoices], {
    description:
      `The partner's own invoices ${DESCRIPTION}FORBIDDEN to an account manager, because they are about all ` +
      'customers. Source: ListInvoices, one call per 100 invoices; International sites only.',
  })
  invoicesByEntity(
    @Ctx() context: RequestContext,
    @Args(() => InvoiceTimesArgs) args: InvoiceTimesArgs,
  ): Promise<readonly SigningEntityInvoices[]> {
    return invoicesByEntity(context, args);
  }
}

@Resolver(() => Customer)
export class CustomerEntityResolver {
  @Serves(allInvoices, { asCustomer: true })
  @AtMost(MOST_ENTITIES)
  @FieldResolver(() => [SigningEntityInvoices], {
    description:
      `The customer's own invoices ${DESCRIPTION}Read in the customer's name: AGENCY_MISSING where the customer has not ` +
      'authorized the partner. Source: ListInvoices, one call per customer and 100 invoices; International sites only.',
  })
  invoicesByEntity(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => InvoiceTimesArgs) args: InvoiceTimesArgs,
  ): Promise<readonly SigningEntityInvoices[]> {
    return invoicesByEntity(context, args, asCustomer(customer));
  }
}
