import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { listMark, sliceOf } from '../../../request/pages/paging.ts';
import { translateResourceType, translateServiceType } from '../../catalog/index.ts';
import { Connection } from '../../common/index.ts';
import { Customer, customerByPlace } from '../../customers/index.ts';
import { Partner } from '../../partner/index.ts';
import { Reseller } from '../../resellers/index.ts';
import { CustomerLedgerArgs, LedgerArgs } from './ledger.args.ts';
import { customerLedgerInput, ledgerInput } from './ledger.filter.ts';
import { ledgerByCustomer, ledgerByReseller } from './ledger.loader.ts';
import {
  CustomerLedgerEntry,
  CustomerLedgerEntryConnection,
  PartnerLedgerEntry,
  PartnerLedgerEntryConnection,
} from './ledger.type.ts';

const PARTNER_LEDGER = 'ListPartnerAccountChangeRecords';
const CUSTOMER_LEDGER = 'ListCustomerAccountChangeRecords';

@Resolver(() => Partner)
export class PartnerLedgerResolver {
  @Serves(PARTNER_LEDGER, { wholePartner: 'ask for adjustments', closedTo: ['reseller'] })
  @FieldResolver(() => PartnerLedgerEntryConnection, {
    nullable: true,
    description:
      "Changes of one of the partner's balances, newest first, within a year. FORBIDDEN to an account " +
      'manager, because its balances are about all customers: see `adjustments`. Source: ' +
      'ListPartnerAccountChangeRecords, one call a page; China site only.',
  })
  async ledger(
    @Ctx() context: RequestContext,
    @Args(() => LedgerArgs) args: LedgerArgs,
  ): Promise<Connection<PartnerLedgerEntry>> {
    const { api, partner } = context;
    const list = listMark('ledger', partner.config.id, args.balance, args.filter);
    const { offset, first } = sliceOf(args, list);
    const answer = await api.ask(PARTNER_LEDGER, {
      ...ledgerInput(context, PARTNER_LEDGER, args),
      offset,
      limit: first,
    });
    return new Connection({ rows: answer.many(PartnerLedgerEntry).slice(0, first), offset, total: answer.total, list });
  }
}

@Resolver(() => Reseller)
export class ResellerLedgerResolver {
  @Serves(PARTNER_LEDGER, { cost: ledgerByReseller.cost, wholePartner: 'ask for adjustments' })
  @FieldResolver(() => PartnerLedgerEntryConnection, {
    nullable: true,
    description:
      "Changes of one of the reseller's balances, newest first, within a year. FORBIDDEN to an account " +
      'manager. Source: ListPartnerAccountChangeRecords, one call a reseller and page; China site only.',
  })
  async ledger(
    @Ctx() context: RequestContext,
    @Root() { id }: Reseller,
    @Args(() => LedgerArgs) args: LedgerArgs,
  ): Promise<Connection<PartnerLedgerEntry>> {
    const list = listMark('resellerLedger', id, args.balance, args.filter);
    const { offset, first } = sliceOf(args, list);
    const filter = ledgerInput(context, PARTNER_LEDGER, args);
    const { rows, total } = await context.load(ledgerByReseller, {
      parent: id,
      offset,
      first,
      filter,
    });
    return new Connection({ rows, offset, total, list });
  }
}

@Resolver(() => PartnerLedgerEntry)
export class PartnerLedgerEntryResolver {
  @Serves('ListSubCustomers', { cost: customerByPlace.cost, most: customerByPlace.most })
  @FieldResolver(() => Customer, {
    nullable: true,
    description:
      'The customer on the other side; null where the entry has no customer, or the customer has left the partner.',
  })
  customer(
    @Ctx() context: RequestContext,
    @Root() { customerId, scope }: PartnerLedgerEntry,
  ): Promise<Customer | null> {
    return customerId ? context.load(customerByPlace, { id: customerId, scope }) : Promise.resolve(null);
  }
}

@Resolver(() => Customer)
export class CustomerLedgerResolver {
  @Serves(CUSTOMER_LEDGER, { cost: ledgerByCustomer.cost })
  @FieldResolver(() => CustomerLedgerEntryConnection, {
    nullable: true,
    description:
      "Changes of one of the customer's own balances, newest first, within a year; null for RESELLER customers, which " +
      'have no account of their own. Includes what the partner allocated to a RESALE customer or took back. Asked in ' +
      "the customer's name: AGENCY_MISSING where the customer has not authorised the partner. Source: " +
      'ListCustomerAccountChangeRecords, one call a customer and page; China site only.',
  })
  async ledger(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CustomerLedgerArgs) args: CustomerLedgerArgs,
  ): Promise<Connection<CustomerLedgerEntry> | null> {
    if (customer.associationModel === 'RESELLER') return null;
    const list = listMark('customerLedger', customer.id, args.balance, args.filter);
    const { offset, first } = sliceOf(args, list);
    const filter = { ...ledgerInput(context, CUSTOMER_LEDGER, args), ...customerLedgerInput(args.filter ?? {}) };
    const key = { parent: customer.id, offset, first, filter, ...asCustomer(customer) };
    return new Connection({ ...(await context.load(ledgerByCustomer, key)), offset, list });
  }
}

@Resolver(() => CustomerLedgerEntry)
export class CustomerLedgerEntryResolver {
  @FieldResolver()
  serviceTypeName(@Ctx() context: RequestContext, @Root() entry: CustomerLedgerEntry): Promise<string | null> {
    return translateServiceType(context, entry.serviceTypeName);
  }

  @FieldResolver()
  resourceTypeName(@Ctx() context: RequestContext, @Root() entry: CustomerLedgerEntry): Promise<string | null> {
    return translateResourceType(context, entry.resourceTypeName);
  }
}
