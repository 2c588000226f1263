import type { Tables } from '../../src/store/index.ts';

/** Makes a row of the ledger as a gateway could have stored it, for tests with many or unusual rows. */
export const operationRow = (
  row: Pick<Tables['operation'], 'id' | 'partner_id' | 'kind' | 'target_id' | 'state' | 'created_at'> &
    Partial<Tables['operation']>,
): Tables['operation'] => ({
  idempotency_key: row.id,
  input: '{}',
  input_digest: '',
  member: 'chen.xia',
  actor: '{}',
  request_id: '',
  error: null,
  upstream_id: null,
  upstream_request_id: null,
  sent_at: row.created_at,
  answered_at: row.created_at,
  settled_at: null,
  settled_by: null,
  rows: null,
  created_ids: null,
  approval: null,
  approval_until: null,
  accepted_at: row.created_at,
  amount: null,
  look_at: null,
  person: null,
  agent: null,
  sent_seq: null,
  ended_seq: null,
  ...row,
});
