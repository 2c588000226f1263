import type { TypedDocumentNode } from '@apollo/client';
import type { TypedDocument } from '@partnergraph/client';
import {
  AllocateFundsDocument,
  ApproveOperationDocument,
  BillsRankingDocument,
  BillsTrendDocument,
  CustomersDocument,
  OperationDocument,
  OperationsDocument,
  RejectOperationDocument,
} from '@partnergraph/client/documents';
import {
  CreateTicketDocument,
  CustomerDetailDocument,
  CustomerOrdersDocument,
  CustomerTicketsDocument,
  OpenConsoleDocument,
  RenewalPricesDocument,
  ReplyToTicketDocument,
  TicketDetailDocument,
  TicketFormDocument,
  TicketProblemDocument,
  TicketsDocument,
} from '@partnergraph/client/samples';
import { parse } from 'graphql';

/** The kit's documents are strings; Apollo Client takes parsed ones. The types come along. */
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
