import { DEMO_PARTNERS, type DemoPartner } from '../../src/config/index.ts';
import { loadContractWithTickets } from '../../src/contract/index.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import type { Clock } from '../../src/time/index.ts';
import type { CallOptions, Upstream } from '../../src/upstream/index.ts';
import { client } from '../upstream/support/fixture.ts';

export const [CN, INTL] = DEMO_PARTNERS as readonly [DemoPartner, DemoPartner, DemoPartner];

/** The gateway's own client for a demo partner, with tickets. */
export const ticketClient = (
  sandbox: Pick<Sandbox, 'url'>,
  clock: Clock,
  partner: DemoPartner = CN,
): Upstream & AsyncDisposable =>
  client(sandbox.url, {
    clock,
    site: partner.site,
    contract: loadContractWithTickets(partner.site),
    endpoints: { bss: sandbox.url, iam: sandbox.url, osm: sandbox.url },
    credential: { accessKey: partner.accessKey, secretKey: partner.secretKey, domainId: partner.domainId },
    agencyName: partner.agencyName,
    quotaScale: Number.POSITIVE_INFINITY,
    retries: { attempts: 1 },
  });

/** The demo partner's own customer, who grants the agency. */
export const asCustomer = (sandbox: Sandbox, partner: DemoPartner = CN): CallOptions => {
  const customer = sandbox
    .partner(partner.id)
    .customers()
    .find(({ customer_id: id }) => id === partner.customer.id);
  return { credential: { kind: 'customer', accountName: customer?.account_name ?? '' } };
};

type Row = Readonly<Record<string, unknown>>;

export const rowsIn = <T = Row>(body: Readonly<Record<string, unknown>>, field: string): readonly T[] =>
  body[field] as readonly T[];

/** The whole list, page by page. */
export const allOf = async (
  upstream: Upstream,
  operation: string,
  field: string,
  input: Readonly<Record<string, unknown>> = {},
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (;;) {
    const page = rowsIn(await upstream.call(operation, { ...input, limit: 100, offset: rows.length }), field);
    rows.push(...page);
    if (page.length < 100) return rows;
  }
};

export const SOURCE_ID = '83aeb0f2834c4df49826c781d32a963e';

interface ProblemRow {
  readonly business_type_id: string;
  readonly business_type_name: string;
  readonly case_type: string;
}

export const problemNamed = async (upstream: Upstream, name: string, options: CallOptions = {}): Promise<string> => {
  const answer = await upstream.call('ListProblemTypes', {}, { language: 'en_US', ...options });
  const found = rowsIn<ProblemRow>(answer, 'incident_business_type_list').find(
    (problem) => problem.business_type_name === name,
  );
  if (!found) throw new Error(`no problem type ${name}`);
  return found.business_type_id;
};

/** Creates a ticket that asks about a bill; its id. */
export const createTicket = async (
  upstream: Upstream,
  input: Readonly<Record<string, unknown>> = {},
  options: CallOptions = {},
): Promise<string> => {
  const ticket = {
    business_type_id: await problemNamed(upstream, 'Question about a bill', options),
    simple_description: 'The bill of October differs from the export.',
    source_id: SOURCE_ID,
  };
  const { incident_id: id } = await upstream.call('CreateCases', { ...ticket, ...input }, options);
  return String(id);
};
