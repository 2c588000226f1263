import { type Audit, askAsGateway, GATEWAY_ACTOR } from '../ledger/audit/index.ts';
import { type RecordKind, type Records, type StoredRecord, WHOLE_PARTNER } from '../records/index.ts';
import type { Subscription, Topic } from './subscription.ts';

/** The kind of the records that are endpoints. */
export const ENDPOINT_KIND = 'webhookEndpoint';

const MOST_ENDPOINTS = 1_000;
const BY_AGE = { by: 'created_at', descending: false } as const;

export const requireEndpointKind = (records: Records): RecordKind => {
  const kind = records.kinds.get(ENDPOINT_KIND);
  if (!kind) throw new Error(`no kind of record is called ${ENDPOINT_KIND}`);
  return kind;
};

/** Null for an unknown endpoint. */
export const findEndpoint = (records: Records, id: string): Promise<StoredRecord | null> =>
  records.find(requireEndpointKind(records), WHOLE_PARTNER, id);

/** The endpoints in the given states. */
export const listEndpoints = async (records: Records, states: readonly string[]): Promise<readonly StoredRecord[]> => {
  if (!records.kinds.has(ENDPOINT_KIND)) return [];
  const where = { states, searchPersons: false };
  const query = { where, sort: BY_AGE, skip: 0, first: MOST_ENDPOINTS };
  const { records: found } = await records.list(requireEndpointKind(records), WHOLE_PARTNER, query);
  return found;
};

/** Ids of the endpoints that the gateway paused itself and that no member has activated since. */
export const listPausedByGateway = async (records: Records): Promise<readonly string[]> => {
  const paused = (await listEndpoints(records, ['PAUSED'])).map(({ id }) => id);
  if (paused.length === 0) return [];
  const histories = await records.history(paused);
  return paused.filter((id) => {
    const last = histories.get(id)?.findLast(({ from, to }) => from !== to);
    return last?.step === 'pause' && last.actor === GATEWAY_ACTOR.accountName;
  });
};

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

export const readSubscription = ({ values }: StoredRecord): Subscription => {
  const customerIds = textsIn(values.aboutCustomers);
  return {
    topics: new Set(textsIn(values.topics) as readonly Topic[]),
    customerIds: customerIds.length > 0 ? customerIds : null,
  };
};

export const urlOf = ({ values }: StoredRecord): string => String(values.url);

/** Pauses an endpoint in the gateway's name. The history of the record, the audit and the log of changes record it. */
export const pauseEndpoint = async (
  { records, audit, partnerId }: { readonly records: Records; readonly audit: Audit; readonly partnerId: string },
  { id, version }: StoredRecord,
  reason: string,
): Promise<void> => {
  await records.step(
    requireEndpointKind(records),
    askAsGateway({ audit, partnerId }, { key: `webhooks\u001f${id}-${version}`, digest: reason }),
    { id, expectedVersion: version },
    { name: 'pause', given: {}, reason },
  );
};
