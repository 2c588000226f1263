import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Serves } from '../../../request/access/access.ts';
import type { RequestContext } from '../../../request/context.ts';
import { maskEmail } from '../../common/index.ts';
import { handlingOfAccount, rightOfAccount, rolePolicyOfAccount, signatureOfAccount } from './desk.loader.ts';
import { TicketAgreement, TicketCopies, TicketRights, VerifiedContact } from './desk.type.ts';

type Right = 'createCase' | 'export' | 'assumeCaseAll';

const holds = async (context: RequestContext, { account }: TicketRights, privilege: Right): Promise<boolean | null> =>
  (await context.load(rightOfAccount, { account, input: { privilege } }))?.isHeld ?? null;

@Resolver(() => TicketRights)
export class TicketRightsResolver {
  @Serves(rightOfAccount)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the account may create tickets. Source: ListPrivileges.',
  })
  mayCreate(@Ctx() context: RequestContext, @Root() rights: TicketRights): Promise<boolean | null> {
    return holds(context, rights, 'createCase');
  }

  @Serves(rightOfAccount)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the account may export tickets. Source: ListPrivileges.',
  })
  mayExport(@Ctx() context: RequestContext, @Root() rights: TicketRights): Promise<boolean | null> {
    return holds(context, rights, 'export');
  }

  @Serves(rightOfAccount)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the account may take over tickets of others. Source: ListPrivileges.',
  })
  mayTakeOver(@Ctx() context: RequestContext, @Root() rights: TicketRights): Promise<boolean | null> {
    return holds(context, rights, 'assumeCaseAll');
  }

  @Serves(rolePolicyOfAccount)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether users of the account need a role to create tickets. Source: ShowCustomerPrivilegePolicy.',
  })
  async needsRole(@Ctx() context: RequestContext, @Root() { account }: TicketRights): Promise<boolean | null> {
    return (await context.load(rolePolicyOfAccount, { account, input: {} }))?.isOn ?? null;
  }

  @Serves(handlingOfAccount)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the partner handles the tickets of the account. Source: ShowPartnersCasesPrivilege.',
  })
  async partnerHandles(@Ctx() context: RequestContext, @Root() { account }: TicketRights): Promise<boolean | null> {
    return (await context.load(handlingOfAccount, { account, input: {} }))?.isPartners ?? null;
  }
}

@Resolver(() => TicketAgreement)
export class TicketAgreementResolver {
  @Serves(signatureOfAccount)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether the account has signed this version. Source: ShowSignedLatestPublishedAgreement.',
  })
  async isSigned(
    @Ctx() context: RequestContext,
    @Root() { account, typeCode }: TicketAgreement,
  ): Promise<boolean | null> {
    const input = typeCode === null ? {} : { agreementType: typeCode };
    return (await context.load(signatureOfAccount, { account, input }))?.isSigned ?? null;
  }
}

@Resolver(() => TicketCopies)
export class TicketCopiesResolver {
  @FieldResolver(() => [String], { description: 'Addresses that the account has stored, five at most, masked.' })
  stored(@Root() { stored }: TicketCopies): readonly string[] {
    return stored.map(maskEmail);
  }
}

@Resolver(() => VerifiedContact)
export class VerifiedContactResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The number, masked; null for an e-mail address.' })
  phone(@Root() { way, phone }: VerifiedContact): string | null {
    return way === 'PHONE' ? phone : null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The e-mail address, masked; null for a number.' })
  email(@Root() { way, email }: VerifiedContact): string | null {
    return way === 'EMAIL' ? email : null;
  }
}
