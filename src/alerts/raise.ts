import { randomUUID } from 'node:crypto';
import { codesRefusedBy, isGatewayError } from '../errors/index.ts';
import { type Audit, askAsGateway } from '../ledger/audit/index.ts';
import { alert, matterOf, type Records, type StoredRecord } from '../records/index.ts';
import type { Finding, Rule } from './watch.ts';

export interface Raising {
  readonly partnerId: string;
  readonly records: Records;
  readonly audit: Audit;
}

const toAsked = ({ audit, partnerId }: Raising, owner: string) =>
  askAsGateway({ audit, partnerId }, { key: `alerts\u001f${randomUUID()}`, owner });

const OVERTAKEN: ReadonlySet<string> = new Set(codesRefusedBy('record-change'));

/**
 * Ignores the conflict when another gateway or a member has changed the record in between; the next check handles it.
 */
const unlessOvertaken = async (change: Promise<unknown>): Promise<void> => {
  await change.catch((error: unknown) => {
    if (!isGatewayError(error) || !OVERTAKEN.has(error.code)) throw error;
  });
};

export const raiseAlert = (raising: Raising, rule: Rule, finding: Finding): Promise<void> => {
  const { subject, customerId, measured, limit, write } = finding;
  const values = { watch: rule.watch, ruleId: rule.id, subject, measured, limit };
  const asked = toAsked(raising, rule.owner);
  const matter = matterOf(rule.watch, write?.kind);
  const links = { customerId, resellerId: null, matter, matterMember: write?.member ?? null };
  return unlessOvertaken(raising.records.create(alert, asked, links, values));
};

export const resolveAlert = (raising: Raising, { id, version, owner }: StoredRecord): Promise<void> =>
  unlessOvertaken(
    raising.records.step(
      alert,
      toAsked(raising, owner),
      { id, expectedVersion: version },
      { name: 'resolve', given: {}, reason: null },
    ),
  );
