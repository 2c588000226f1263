import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { type Clock, clockAt } from '../../src/time/index.ts';
import type { Upstream } from '../../src/upstream/index.ts';
import { START } from '../support/clock.ts';
import { allOf, ticketClient } from './ticket-client.ts';

type Move = Extract<Parameters<Sandbox['live']>[0], { action: 'ticket' }>['move'];

export interface MessageRow {
  readonly message_id: string;
  readonly content: string;
  readonly type: number;
  readonly create_time: string;
}

/** What a refusal with this number looks like to the client. */
export const refusalWith = (number: string) => ({
  extensions: { upstream: { status: 200, code: `OSM.0101${number}` } },
});

/** One sandbox for the tests of a file, reset before each, whose tickets change by commands only; and both sides of a ticket. */
export const prepareTickets = () => {
  let now = START;
  let sandbox: Sandbox;
  let upstream: Upstream & AsyncDisposable;
  const clock: Clock = clockAt(() => now);
  beforeAll(async () => {
    sandbox = await startSandbox({
      clock,
      customers: 60,
      quotas: false,
      settings: { ticketAcceptMs: 1e12, ticketAnswerMs: 1e12, ticketCloseMs: 1e12 },
    });
    upstream = ticketClient(sandbox, clock);
  });
  afterAll(async () => {
    await upstream.close();
    await sandbox.close();
  });
  beforeEach(() => {
    now = START;
    sandbox.reset();
  });

  return {
    get sandbox() {
      return sandbox;
    },
    get upstream() {
      return upstream;
    },
    pass(milliseconds: number) {
      now += milliseconds;
    },
    move: (incident_id: string, step: Move, text?: string) =>
      sandbox.live({ action: 'ticket', incident_id, move: step, ...(text === undefined ? {} : { text }) }),
    statusOf: async (case_id: string) => (await upstream.call('ShowCaseStatus', { case_id })).status,
    messagesOf: async (case_id: string): Promise<readonly MessageRow[]> => {
      const { incident_detail_info: detail } = await upstream.call('ShowCaseDetail', { case_id });
      return (detail as { readonly message_list: readonly MessageRow[] }).message_list;
    },
    logOf: async (case_id: string) =>
      (await allOf(upstream, 'ListCaseOperateLogs', 'incident_operate_log_list', { case_id })).map(
        ({ operate_type: type }) => type,
      ),
    act: (case_id: string, action_id: string, input: object = {}) =>
      upstream.call('UpdateCases', { case_id, action_id, ...input }),
    say: (case_id: string, content: string) => upstream.call('CreateMessages', { case_id, message: { content } }),
  };
};
