import { TicketAccessMutations } from './access/ticket-access.mutations.ts';
import { DeskAccessResolver, TicketAccessResolver } from './access/ticket-access.resolver.ts';
import { CustomerTicketDeskResolver, TicketDeskResolver } from './desk/desk.resolver.ts';
import { TicketFormResolver } from './desk/form-desk.resolver.ts';
import {
  TicketAgreementResolver,
  TicketCopiesResolver,
  TicketRightsResolver,
  VerifiedContactResolver,
} from './desk/rights.resolver.ts';
import { TicketDraftResolver } from './drafts/draft.resolver.ts';
import {
  TicketCategoryResolver,
  TicketFieldResolver,
  TicketProblemTypeResolver,
  TicketProductResolver,
} from './form/form.resolver.ts';
import { CustomerTicketsResolver, TicketResolver } from './ticket.resolver.ts';
import { CreateTicketMutations } from './writes/create.mutations.ts';
import { TicketDeskMutations } from './writes/desk.mutations.ts';
import { TicketLinkMutations } from './writes/links.mutations.ts';
import { TicketMessageMutations } from './writes/message.mutations.ts';
import { TicketMutations } from './writes/ticket.mutations.ts';

export const ticketsResolvers = [
  TicketResolver,
  CustomerTicketsResolver,
  TicketDeskResolver,
  CustomerTicketDeskResolver,
  TicketFormResolver,
  TicketRightsResolver,
  TicketAgreementResolver,
  TicketCopiesResolver,
  VerifiedContactResolver,
  TicketCategoryResolver,
  TicketProductResolver,
  TicketProblemTypeResolver,
  TicketFieldResolver,
  DeskAccessResolver,
  TicketAccessResolver,
  TicketDraftResolver,
  CreateTicketMutations,
  TicketMutations,
  TicketMessageMutations,
  TicketLinkMutations,
  TicketDeskMutations,
  TicketAccessMutations,
] as const;
