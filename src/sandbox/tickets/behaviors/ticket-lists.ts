import { rowsOf } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import { momentOf, type TicketCall, textIn, ticketsOf } from '../call.ts';
import { ticketRow } from '../rows.ts';
import type { Ticket } from '../ticket.ts';
import type { TicketBehaviors } from './behavior.ts';
import { ticketTable } from './ticket-table.ts';

type Test = (ticket: Ticket) => boolean;

const wordsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value])
    .flatMap((text) => String(text ?? '').split(/\s+/))
    .filter(Boolean)
    .map((word) => word.toLowerCase());

const holds = ({ id, description }: Ticket, word: string): boolean =>
  id.toLowerCase().includes(word) || description.toLowerCase().includes(word);

const statusesIn = (input: Input): readonly string[] =>
  [textIn(input, 'status'), textIn(input, 'incident_status')].flatMap((text) => text?.split(',') ?? []);

const labelsIn = (value: unknown): readonly number[] => (Array.isArray(value) ? value.map(Number) : []);

/** Turns every filter that was sent into a test of a ticket. */
const testsOf = (call: TicketCall, input: Input): readonly Test[] => {
  const tests: Test[] = [];
  const id = textIn(input, 'incident_id');
  const ids = id?.split(',');
  if (ids) tests.push((ticket) => ids.includes(ticket.id));
  const words = [...wordsIn(input.search_key), ...wordsIn(input.app_key)];
  if (words.length > 0) tests.push((ticket) => words.every((word) => holds(ticket, word)));
  const statuses = statusesIn(input);
  if (statuses.length > 0) tests.push(({ status }) => statuses.includes(String(status)));
  const labels = labelsIn(input.label_id_list);
  if (labels.length > 0) tests.push(({ labelIds }) => labels.some((label) => labelIds.has(label)));
  const user = textIn(input, 'x_customer_id') ?? textIn(input, 'sub_customer_id');
  if (user) tests.push(({ userId }) => userId === user);
  const name = textIn(input, 'x_customer_name')?.toLowerCase();
  if (name) tests.push(({ userName }) => userName.toLowerCase().includes(name));
  const [from, to] = [momentOf(call, input, 'query_start_time'), momentOf(call, input, 'query_end_time')];
  if (from !== undefined) tests.push(({ createdAt }) => createdAt >= from);
  if (to !== undefined) tests.push(({ createdAt }) => createdAt <= to);
  return tests;
};

/** The tickets that the caller may see and that pass all filters, newest first. */
const ticketsAsked = (call: TicketCall, input: Input): readonly Ticket[] => {
  const tests = testsOf(call, input);
  return ticketsOf(call, input).filter((ticket) => tests.every((test) => test(ticket)));
};

const ticketCounts = (tickets: readonly Ticket[]) => {
  const counts = new Map<number, number>();
  for (const { status } of tickets) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([status, count]) => ({ status, count }));
};

const CONSOLE_PAGE = 10;

/** The list with the console's field names. */
const consoleList = (call: TicketCall, input: Input) => {
  const tickets = ticketsAsked(call, {
    search_key: input.searchKey,
    label_id_list: input.labelIdList,
    app_key: input.appKey,
    incident_id: input.incidentId,
    query_start_time: input.queryStartTime,
    query_end_time: input.queryEndTime,
    status: input.status,
    incident_status: input.incidentStatus,
    x_customer_id: input.xCustomerId,
    x_customer_name: input.xCustomerName,
    group_id: input.groupId,
  }).filter(
    ({ productId, problemId }) =>
      (!input.productCategoryId || productId === input.productCategoryId) &&
      (!input.businessTypeId || problemId === input.businessTypeId),
  );
  const size = Number(input.pageSize ?? CONSOLE_PAGE);
  const from = (Math.max(1, Number(input.pageNo ?? 1)) - 1) * size;
  const page = tickets.slice(from, from + size).map((ticket) => consoleRow(call, ticket));
  return { totalCount: tickets.length, incidentInfoList: page };
};

const consoleRow = (call: TicketCall, ticket: Ticket) => {
  const row = ticketRow(call, ticket);
  return {
    incidentId: row.incident_id,
    type: 0,
    businessTypeName: row.business_type_name,
    incidentTypeName: row.incident_type_name,
    customerId: row.customer_id,
    xcustomerId: row.xcustomer_id,
    xcustomerName: row.xcustomer_name,
    dcName: row.dc_name,
    simpleDescribe: row.simple_description,
    status: row.status,
    createTime: row.create_time,
    gray: false,
    labelList: row.label_list.map(({ label_id: labelId, name, color }) => ({ labelId: String(labelId), name, color })),
  };
};

export const ticketListBehaviors: TicketBehaviors = {
  ListCases: (call, input) => ({ rows: rowsOf(ticketsAsked(call, input).map((ticket) => ticketRow(call, ticket))) }),

  ListCaseCounts: (call, input) => ({ rows: rowsOf(ticketCounts(ticketsAsked(call, input))) }),

  DownloadCases: (call, input) => ({
    file: ticketTable(
      call,
      ticketsAsked(call, input).slice(
        Number(input.offset ?? 0),
        Number(input.offset ?? 0) + Number(input.limit ?? 1000),
      ),
    ),
  }),

  ListOrderIncident: (call, input) => ({ body: consoleList(call, input) }),
};
