import type { TypedDocumentNode } from '@apollo/client';
import type { TypedDocument } from '@partnergraph/client';
import {
  AllocateFundsDocument,
  ApproveOperationDocument,
  BillsRankingDocument,
  BillsTrendDocument,
  CancelMdfApplicationDocument,
  CreateInvitationDocument,
  CreateMdfApplicationDocument,
  CreateOpportunityDocument,
  CustomersDocument,
  OperationDocument,
  OperationsDocument,
  RejectOperationDocument,
  ResendInvitationDocument,
  RevokeInvitationDocument,
  SendInvitationDocument,
  SubmitMdfApplicationDocument,
  SubmitOpportunityDocument,
  WinOpportunityDocument,
} from '@partnergraph/client/documents';
import {
  CreateTicketDocument,
  CustomerDetailDocument,
  CustomerOrdersDocument,
  CustomerTicketsDocument,
  FundingClaimsDocument,
  InvitationLinksDocument,
  OpenConsoleDocument,
  OpportunityBoardDocument,
  RenewalCostsDocument,
  RenewalPricesDocument,
  RenewalsDocument,
  ReplyToTicketDocument,
  TicketDetailDocument,
  TicketFormDocument,
  TicketProblemDocument,
  TicketsDocument,
} from '@partnergraph/client/samples';
import { parse } from 'graphql';

/** Parses a document of the client kit for Apollo Client, with the types of its result and variables. */
const nodeOf = <Result, Variables extends Record<string, unknown>>({
  text,
}: TypedDocument<Result, Variables>): TypedDocumentNode<Result, Variables> => parse(text);

export const CUSTOMERS = nodeOf(CustomersDocument);
export const CUSTOMER = nodeOf(CustomerDetailDocument);
export const CUSTOMER_ORDERS = nodeOf(CustomerOrdersDocument);
export const RENEWAL_PRICES = nodeOf(RenewalPricesDocument);
export const TREND = nodeOf(BillsTrendDocument);
export const RANKING = nodeOf(BillsRankingDocument);
export const ALLOCATE = nodeOf(AllocateFundsDocument);
export const OPERATION = nodeOf(OperationDocument);
export const OPERATIONS = nodeOf(OperationsDocument);
export const APPROVE = nodeOf(ApproveOperationDocument);
export const REJECT = nodeOf(RejectOperationDocument);
export const TICKETS = nodeOf(TicketsDocument);
export const CUSTOMER_TICKETS = nodeOf(CustomerTicketsDocument);
export const TICKET = nodeOf(TicketDetailDocument);
export const TICKET_FORM = nodeOf(TicketFormDocument);
export const TICKET_PROBLEM = nodeOf(TicketProblemDocument);
export const CREATE_TICKET = nodeOf(CreateTicketDocument);
export const REPLY = nodeOf(ReplyToTicketDocument);
export const OPEN_CONSOLE = nodeOf(OpenConsoleDocument);
export const RENEWALS = nodeOf(RenewalsDocument);
export const RENEWAL_COSTS = nodeOf(RenewalCostsDocument);
export const INVITATIONS = nodeOf(InvitationLinksDocument);
export const CREATE_INVITATION = nodeOf(CreateInvitationDocument);
export const SEND_INVITATION = nodeOf(SendInvitationDocument);
export const RESEND_INVITATION = nodeOf(ResendInvitationDocument);
export const REVOKE_INVITATION = nodeOf(RevokeInvitationDocument);
export const OPPORTUNITIES = nodeOf(OpportunityBoardDocument);
export const CREATE_OPPORTUNITY = nodeOf(CreateOpportunityDocument);
export const SUBMIT_OPPORTUNITY = nodeOf(SubmitOpportunityDocument);
export const WIN_OPPORTUNITY = nodeOf(WinOpportunityDocument);
export const CLAIMS = nodeOf(FundingClaimsDocument);
export const CREATE_CLAIM = nodeOf(CreateMdfApplicationDocument);
export const SUBMIT_CLAIM = nodeOf(SubmitMdfApplicationDocument);
export const CANCEL_CLAIM = nodeOf(CancelMdfApplicationDocument);
