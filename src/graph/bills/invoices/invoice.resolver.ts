import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { numberedSlice } from '../../../request/pages/page-numbers.ts';
import { listMark, type Page, sliceOf } from '../../../request/pages/paging.ts';
import type { AskOptions } from '../../../vendor/api.ts';
import { Connection } from '../../common/index.ts';
import { Customer } from '../../customers/index.ts';
import { InvoicesArgs } from '../costs/cost.args.ts';
import { Bills } from '../monthly/bill.type.ts';
import { Invoice, InvoiceConnection } from './invoice.type.ts';

const OPERATION = 'ListInvoices';

/** A page of invoices of the account whose credential the call uses. */
const invoicesPage = async (
  { api }: RequestContext,
  owner: string,
  args: InvoicesArgs,
  options: AskOptions = {},
): Promise<Page<Invoice>> => {
  const { appliedFrom, appliedUntil } = args;
  const list = listMark('invoices', owner, appliedFrom, appliedUntil);
  const slice = sliceOf(args, list);
  const limit = api.operation(OPERATION).facts.paging?.limit ?? slice.first;
  const { rows, total } = await numberedSlice<Invoice>(
    {
      limit,
      ask: (page, size) =>
        api.ask(OPERATION, { startTime: appliedFrom, endTime: appliedUntil, offset: page, limit: size }, options),
      rows: (answer) => answer.many(Invoice),
    },
    slice,
  );
  return { rows, offset: slice.offset, total, list };
};

@Resolver(() => Bills)
export class PartnerInvoiceResolver {
  @Serves(OPERATION, { wholePartner: 'ask for monthly bills' })
  @FieldResolver(() => InvoiceConnection, {
    description:
      "The partner's own invoices. FORBIDDEN to an account manager, because they are about all customers. Source: " +
      'ListInvoices, one call per page; International sites only.',
  })
  async invoices(
    @Ctx() context: RequestContext,
    @Args(() => InvoicesArgs) args: InvoicesArgs,
  ): Promise<Connection<Invoice>> {
    return new Connection(await invoicesPage(context, context.partner.config.id, args));
  }
}

@Resolver(() => Customer)
export class CustomerInvoiceResolver {
  @Serves(OPERATION, { asCustomer: true })
  @FieldResolver(() => InvoiceConnection, {
    description:
      "The customer's own invoices, read in the customer's name: AGENCY_MISSING where the customer has " +
      'not authorized the partner. Source: ListInvoices, one call per customer and page; International sites only.',
  })
  async invoices(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => InvoicesArgs) args: InvoicesArgs,
  ): Promise<Connection<Invoice>> {
    return new Connection(await invoicesPage(context, customer.id, args, asCustomer(customer)));
  }
}
