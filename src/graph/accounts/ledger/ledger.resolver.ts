import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { defineList } from '../../../request/pages/list.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { translateResourceType, translateServiceType } from '../../catalog/index.ts';
import { Connection, childConnection } from '../../common/index.ts';
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

const partnerLedger = defineList(PARTNER_LEDGER, PartnerLedgerEntry);

@Resolver(() => Partner)
export class PartnerLedgerResolver {
  @Serves(partnerLedger, { wholePartner: 'ask for adjustments', closedTo: ['reseller'] })
  @FieldResolver(() => PartnerLedgerEntryConnection, {
    description:
      "Changes of one of the partner's balances, newest first, within a year. FORBIDDEN to an account " +
      'manager, because its balances are about all customers: see `adjustments`. Source: ' +
      'ListPartnerAccountChangeRecords, one call per page; China site only.',
  })
  async ledger(
    @Ctx() context: RequestContext,
    @Args(() => LedgerArgs) args: LedgerArgs,
  ): Promise<Connection<PartnerLedgerEntry>> {
    const list = listMark('ledger', context.partner.config.id, args.balance, args.filter);
    const input = ledgerInput(context, PARTNER_LEDGER, args);
    return new Connection(await partnerLedger.page(context, { args, list, input }));
  }
}

@Resolver(() => Reseller)
export class ResellerLedgerResolver {
  @Serves(ledgerByReseller, { wholePartner: 'ask for adjustments' })
  @FieldResolver(() => PartnerLedgerEntryConnection, {
    description:
      "Changes of one of the reseller's balances, newest first, within a year. FORBIDDEN to an account " +
      'manager. Source: ListPartnerAccountChangeRecords, one call per reseller and page; China site only.',
  })
  async ledger(
    @Ctx() context: RequestContext,
    @Root() { id }: Reseller,
    @Args(() => LedgerArgs) args: LedgerArgs,
  ): Promise<Connection<PartnerLedgerEntry>> {
    const list = listMark('resellerLedger', id, args.balance, args.filter);
    const filter = ledgerInput(context, PARTNER_LEDGER, args);
    return childConnection(context, ledgerByReseller, { args, list, parent: id, filter });
  }
}

@Resolver(() => PartnerLedgerEntry)
export class PartnerLedgerEntryResolver {
  @Serves(customerByPlace)
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
  @Serves(ledgerByCustomer)
  @FieldResolver(() => CustomerLedgerEntryConnection, {
    nullable: true,
    description:
      "Changes of one of the customer's own balances, newest first, within a year; null for RESELLER customers, which " +
      'have no account of their own. Includes what the partner allocated to a RESALE customer or took back. Asked in ' +
      "the customer's name: AGENCY_MISSING where the customer has not authorized the partner. Source: " +
      'ListCustomerAccountChangeRecords, one call per customer and page; China site only.',
  })
  async ledger(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => CustomerLedgerArgs) args: CustomerLedgerArgs,
  ): Promise<Connection<CustomerLedgerEntry> | null> {
    if (customer.associationModel === 'RESELLER') return null;
    const list = listMark('customerLedger', customer.id, args.balance, args.filter);
    const filter = { ...ledgerInput(context, CUSTOMER_LEDGER, args), ...customerLedgerInput(args.filter ?? {}) };
    const key = { parent: customer.id, filter, ...asCustomer(customer) };
    return childConnection(context, ledgerByCustomer, { args, list, ...key });
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
