import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { GatewayError } from '../../../errors/index.ts';
import { Batch } from '../../../execution/batch.ts';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { asCustomer } from '../../../request/fetch/customer-credential.ts';
import { listMark } from '../../../request/pages/paging.ts';
import { PARTNER, scopeOf } from '../../../upstream/index.ts';
import { storedValueCardStatus } from '../../../upstream/mapping/codes/accounts.ts';
import { Connection, childConnection } from '../../common/index.ts';
import { Customer } from '../../customers/index.ts';
import { Partner } from '../../partner/index.ts';
import { Reseller } from '../../resellers/index.ts';
import {
  accountsByCustomer,
  balanceByCustomer,
  balancesByPartner,
  expenditureQuotaByCustomer,
  storedValueCardsByCustomer,
} from './account.loader.ts';
import { CustomerAccounts, CustomerBalance, PartnerBalance } from './account.type.ts';
import { ConsumptionQuota, ExpenditureQuota } from './quota.type.ts';
import { StoredValueCardsArgs } from './stored-value-card.args.ts';
import { type StoredValueCard, StoredValueCardConnection } from './stored-value-card.type.ts';

@Resolver(() => Customer)
export class CustomerAccountResolver {
  @Batch()
  @Serves(balanceByCustomer, { needs: [] })
  @FieldResolver(() => CustomerBalance, {
    nullable: true,
    description:
      'Funds of a RESALE customer; null for other models, whose money the partner does not hold. ' +
      'Source: ListCustomersBalancesDetail, one call per 100 customers.',
  })
  balance(
    @Ctx() context: RequestContext,
    @Root() customers: readonly Customer[],
  ): Promise<readonly (CustomerBalance | Error | null)[]> {
    return context.loadEach(balanceByCustomer, customers, ({ id, scope, associationModel }) =>
      associationModel === 'RESALE' ? { id, scope } : null,
    );
  }

  @Serves(accountsByCustomer)
  @FieldResolver(() => CustomerAccounts, {
    nullable: true,
    description:
      "Accounts and debt in the customer's own view; null for RESELLER customers, which have no account of their own. " +
      "Read in the customer's name: AGENCY_MISSING where the customer has not authorized the partner. Source: " +
      'ShowCustomerAccountBalances, one call per customer.',
  })
  async accounts(@Ctx() context: RequestContext, @Root() customer: Customer): Promise<CustomerAccounts | null> {
    return customer.associationModel === 'RESELLER' ? null : context.load(accountsByCustomer, customer);
  }

  @Serves(expenditureQuotaByCustomer)
  @FieldResolver(() => ExpenditureQuota, {
    nullable: true,
    description:
      "Amount that the customer may spend; International sites. Read in the customer's name: AGENCY_MISSING where the " +
      'customer has not authorized the partner. Source: ShowCustomerExpenditureQuota, one call per customer.',
  })
  expenditureQuota(@Ctx() context: RequestContext, @Root() customer: Customer): Promise<ExpenditureQuota | null> {
    return context.load(expenditureQuotaByCustomer, customer);
  }

  @Serves(storedValueCardsByCustomer)
  @FieldResolver(() => StoredValueCardConnection, {
    description:
      "Stored-value cards of the customer; China site. Read in the customer's name: AGENCY_MISSING where " +
      'the customer has not authorized the partner. Source: ListStoredValueCards, one call per customer and ' +
      'page.',
  })
  async storedValueCards(
    @Ctx() context: RequestContext,
    @Root() customer: Customer,
    @Args(() => StoredValueCardsArgs) args: StoredValueCardsArgs,
  ): Promise<Connection<StoredValueCard>> {
    const list = listMark('storedValueCards', customer.id, args.status, args.cardId);
    const key = { parent: customer.id, filter: cardInput(args), ...asCustomer(customer) };
    return childConnection(context, storedValueCardsByCustomer, { args, list, ...key });
  }
}

const cardInput = ({ status, cardId }: StoredValueCardsArgs) => {
  if (cardId && cardId.length > 64) {
    throw new GatewayError('BAD_USER_INPUT', { hints: { argument: 'cardId', limit: 'at most 64 characters' } });
  }
  return { status: Number(storedValueCardStatus.encode(status)), ...(cardId ? { cardId } : {}) };
};

@Resolver(() => Partner)
export class PartnerAccountResolver {
  @Serves(balancesByPartner, { closedTo: ['reseller'] })
  @FieldResolver(() => [PartnerBalance], {
    description: "The partner's accounts. Source: ListPartnerBalances; China site only.",
  })
  balances(@Ctx() context: RequestContext): Promise<readonly PartnerBalance[]> {
    return context.load(balancesByPartner, PARTNER);
  }

  @Serves('ShowPartnerConsumptionQuota')
  @FieldResolver(() => ConsumptionQuota, {
    nullable: true,
    description:
      'Amount that the partner may consume before it pays. Source: ShowPartnerConsumptionQuota; International sites.',
  })
  async consumptionQuota(@Ctx() { api }: RequestContext): Promise<ConsumptionQuota | null> {
    return (await api.ask('ShowPartnerConsumptionQuota', {})).one(ConsumptionQuota);
  }
}

@Resolver(() => Reseller)
export class ResellerAccountResolver {
  @Serves(balancesByPartner)
  @FieldResolver(() => [PartnerBalance], {
    description: "The reseller's accounts. Source: ListPartnerBalances, one call per reseller; China site only.",
  })
  balances(@Ctx() context: RequestContext, @Root() { id }: Reseller): Promise<readonly PartnerBalance[]> {
    return context.load(balancesByPartner, scopeOf(id));
  }
}
