import type { ScenarioName } from './scenarios.ts';

/** A fault that is planted in one source file of the ledger before it is loaded. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Left out: the ledger's. */
  readonly scenario?: ScenarioName;
}

const OPERATIONS = 'src/ledger/operations';

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'a lost answer counts as success',
    file: `${OPERATIONS}/writer.ts`,
    from: "if (effect === 'UNKNOWN') return",
    to: "if (effect === 'APPLIED') return",
  },
  {
    name: 'a write that was given up is sent',
    file: `${OPERATIONS}/writer.ts`,
    from: 'const sent = await repository.markSent(accepted);',
    to: 'const sent = (await repository.markSent(accepted)) ?? { ...accepted, sentAt: new Date(now()).toISOString() };',
  },
  {
    name: 'a repeated key sends again',
    file: `${OPERATIONS}/steps.ts`,
    from: "label: 'a second member approves', from: ['PENDING_APPROVAL']",
    to: "label: 'a second member approves', from: ['PENDING_APPROVAL', 'SENT', 'UNKNOWN', 'SUCCEEDED']",
  },
  {
    name: 'another input under a known key is answered',
    file: `${OPERATIONS}/writer.ts`,
    from: 'if (known.inputDigest === inputDigest)',
    to: 'if (known.inputDigest !== null)',
  },
  {
    name: 'a write counts as not done while the vendor may still accept it',
    file: `${OPERATIONS}/windows.ts`,
    from: 'latestSigning(operation) + acceptanceMs(operation) + times.clockMarginMs + times.settleMs;',
    to: 'latestSigning(operation);',
  },
  {
    name: 'the difference of the clocks is left out',
    file: `${OPERATIONS}/windows.ts`,
    from: 'from: timeSent(operation) - times.clockMarginMs,',
    to: 'from: timeSent(operation) + times.clockMarginMs,',
  },
  {
    name: 'the limit per day is not checked',
    file: `${OPERATIONS}/writer.ts`,
    from: 'checkDay: countsDays(guarding) ?',
    to: 'checkDay: guarding === null ?',
  },
  {
    name: 'the limit per day leaves out writes that are under way',
    file: `${OPERATIONS}/spending.ts`,
    from: "['REFUSED', 'NOT_APPLIED']",
    to: "['REFUSED', 'NOT_APPLIED', 'SENT', 'UNKNOWN']",
  },
  {
    name: 'a person approves the own write',
    file: `${OPERATIONS}/decisions.ts`,
    from: 'else requireAnother(operation, by);',
    to: '',
  },
  {
    name: 'large amounts need no approval',
    file: `${OPERATIONS}/intent.ts`,
    from: 'const waits = needsApproval(rules, amount) ||',
    to: "const waits = (needsApproval(rules, amount) && key === '') ||",
  },
  {
    name: 'waiting for approval never ends',
    file: `${OPERATIONS}/reconciler.ts`,
    from: 'await expire();',
    to: '',
  },
  {
    name: 'a write that was never sent stays accepted',
    file: `${OPERATIONS}/reconciler.ts`,
    from: "left.filter(({ state }) => state === 'ACCEPTED')",
    to: "left.filter(({ state }) => state === 'AMBIGUOUS')",
  },
  {
    name: 'an outcome by answer leaves out its audit record',
    file: `${OPERATIONS}/settlement.ts`,
    from: 'await record(transaction, settled);\n      return settled;',
    to: 'return settled;',
  },
  {
    name: 'the audit chain forgets its last hash',
    file: 'src/ledger/audit/chain.ts',
    from: '.set({ hash: previous })',
    to: '.set({ hash: head.hash })',
  },
  {
    name: 'records that belong to another write are assigned again',
    file: `${OPERATIONS}/repository.ts`,
    from: 'claimed.add(effect_id)',
    to: 'claimed.delete(effect_id)',
  },
  {
    name: 'a state that another write may have set counts as success',
    file: `${OPERATIONS}/proofs.ts`,
    from: 'if (isReached && !rivals.explain) return done;',
    to: 'if (isReached) return done;',
  },
  {
    name: 'a state that another write may have undone counts as not done',
    file: `${OPERATIONS}/proofs.ts`,
    from: 'const isClear = isReached === false && !rivals.hide;',
    to: 'const isClear = isReached === false;',
  },
  {
    name: 'an old answer about a state counts as a new one',
    file: `${OPERATIONS}/proofs.ts`,
    from: 'if (!wasOver) return null;',
    to: 'if (!isOver(operation)) return null;',
  },
  {
    name: 'a request whose answer was lost cannot arrive late',
    file: `${OPERATIONS}/windows.ts`,
    from: 'if (!wasSeen(operation)) return spanOf(operation).until;',
    to: '',
  },
  {
    name: 'the clocks of two gateways order their writes',
    file: `${OPERATIONS}/rivals.ts`,
    from: '? earlier.endedSeq <= later.sentSeq',
    to: '? mayHappenUntil(earlier) < timeSent(later)',
  },
  {
    name: 'a gateway that was stopped for long still sends',
    file: `${OPERATIONS}/writer.ts`,
    from: 'send(windows.latestSigning(sent))',
    to: 'send()',
  },
  {
    name: 'a record of another row counts as the own',
    file: `${OPERATIONS}/proofs.ts`,
    from: 'free.filter((candidate) => candidate.rowId === rowId)',
    to: 'free.filter((candidate) => candidate.rowId !== null)',
  },
  {
    name: 'a row without an answer counts as done',
    file: `${OPERATIONS}/operation.ts`,
    from: "if (rows.some(({ state }) => state === 'UNKNOWN')) return null;",
    to: "if (rows.every(({ state }) => state === 'UNKNOWN')) return null;",
  },
  {
    name: 'a leader that has lost the lease writes',
    file: 'src/mirror/sync/lease.ts',
    from: 'held !== fence || found?.holder !== self || found.fence !== fence',
    to: 'held !== fence',
  },
  {
    name: 'a new leader keeps the number of the last',
    file: 'src/mirror/sync/lease.ts',
    from: 'const fence = row.fence + 1;',
    to: 'const fence = row.fence;',
  },
  {
    name: 'a leader that was taken over writes on',
    scenario: 'mirror',
    file: 'src/mirror/sync/lease.ts',
    from: 'if (held !== fence || found?.holder !== self || found.fence !== fence)',
    to: 'if (found === undefined)',
  },
  {
    name: 'a page that does not join the one before is taken',
    scenario: 'mirror',
    file: 'src/mirror/sync/pages.ts',
    from: 'if (!joins) return {',
    to: 'if (position.returns < 0) return {',
  },
  {
    name: 'a refresh counts from its end',
    scenario: 'mirror',
    file: 'src/mirror/sync/refresh.ts',
    from: 'asOf: isoOf(startedAt)',
    to: 'asOf: isoOf(surroundings.now() + 600_000)',
  },
  {
    name: 'what is gone stays in the copy',
    scenario: 'mirror',
    file: 'src/mirror/sync/reading.ts',
    from: 'const removed = await takeOut(db, reading, gone);',
    to: 'const removed = await takeOut(db, reading, []);',
  },
  {
    name: 'the log leaves out what has changed',
    scenario: 'mirror',
    file: 'src/mirror/rows/write.ts',
    from: "change: before ? 'CHANGED' : 'CREATED' }",
    to: "change: 'CREATED' }",
  },
];
