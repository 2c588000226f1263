import { describe, expect, it } from '@jest/globals';
import { rejection } from '../upstream/support/fixture.ts';
import { createTicket, rowsIn } from './ticket-client.ts';
import { type MessageRow, prepareTickets, refusalWith } from './ticket-sides.ts';

const tickets = prepareTickets();
const { act, logOf, messagesOf, move, pass, say, statusOf } = tickets;
const MINUTE = 60_000;

describe('a ticket from its creation to its score', () => {
  it('passes between the customer and the vendor', async () => {
    const id = await createTicket(tickets.upstream);
    move(id, 'accept');
    expect(await statusOf(id)).toBe(1);
    move(id, 'ask', 'Which bill?');
    expect(await statusOf(id)).toBe(17);
    await say(id, 'That of October.');
    expect(await statusOf(id)).toBe(1);
    move(id, 'solve', 'Corrected.');
    expect(await statusOf(id)).toBe(2);
    await say(id, 'Not quite.');
    expect(await statusOf(id)).toBe(1);
    move(id, 'suspend');
    expect(await statusOf(id)).toBe(5);
    move(id, 'accept');
    move(id, 'solve', 'Now it is.');
    await act(id, 'close');
    expect(await statusOf(id)).toBe(3);
    const incident_satisfaction_list = [{ satisfaction_id: 1, satisfaction_value: 4 }];
    await tickets.upstream.call('CreateScores', { case_id: id, judgement: 'well done', incident_satisfaction_list });
    const { incident_detail_info: detail } = await tickets.upstream.call(
      'ShowCaseDetail',
      { case_id: id },
      { language: 'en_US' },
    );
    expect(detail).toMatchObject({
      judgement: 'well done',
      incident_satisfaction: [{ satisfaction_id: 1, satisfaction_value: 4, satisfaction_name: 'Timeliness', value: 5 }],
    });
    expect((await messagesOf(id)).map(({ type }) => type)).toEqual([0, 1, 1, 0, 1, 0, 1, 1, 1]);
    expect((await logOf(id)).filter((type) => Number(type) < 200)).toEqual([5, 3, 16, 85, 0]);
    expect(tickets.sandbox.effects()).toMatchObject({
      CreateCases: 1,
      CreateMessages: 2,
      UpdateCases: 1,
      CreateScores: 1,
    });
  });

  it('is also completed, or declared void, by the vendor', async () => {
    const [first, second] = [await createTicket(tickets.upstream), await createTicket(tickets.upstream)];
    move(first, 'accept');
    move(first, 'complete');
    move(second, 'invalidate');
    expect([await statusOf(first), await statusOf(second)]).toEqual([3, 12]);
    expect(() => move(first, 'ask')).toThrow('ask: the ticket has the status 3');
    expect(() => move('TT0', 'ask')).toThrow('unknown ticket TT0');
  });

  it('is withdrawn while it waits, and deleted when it is over', async () => {
    const id = await createTicket(tickets.upstream);
    expect(await rejection(act(id, 'close'))).toMatchObject(refusalWith('0002'));
    expect(await rejection(act(id, 'delete'))).toMatchObject(refusalWith('0002'));
    await act(id, 'cancel');
    expect(await rejection(act(id, 'cancel'))).toMatchObject(refusalWith('0002'));
    expect(await rejection(say(id, 'too late'))).toMatchObject(refusalWith('0002'));
    expect(await statusOf(id)).toBe(4);
    const { total_count: before } = await tickets.upstream.call('ListCases', {});
    await act(id, 'delete');
    expect(await rejection(tickets.upstream.call('ShowCaseStatus', { case_id: id }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await tickets.upstream.call('ListCases', {})).total_count).toBe(Number(before) - 1);
  });

  it('is urged ten minutes after its creation, and again after half an hour', async () => {
    const id = await createTicket(tickets.upstream);
    expect(await rejection(act(id, 'press'))).toMatchObject(refusalWith('0004'));
    pass(10 * MINUTE);
    await act(id, 'press');
    pass(29 * MINUTE);
    expect(await rejection(act(id, 'press'))).toMatchObject(refusalWith('0004'));
    pass(MINUTE);
    await act(id, 'press');
    expect(await logOf(id)).toEqual([2, 2, 0]);
  });

  it.each(['UpdateCases', 'CreateMessages'])('takes %s although the answer is lost', async (operation) => {
    const id = await createTicket(tickets.upstream);
    move(id, 'accept');
    tickets.sandbox.setFaults([{ operation, kind: 'reset-after', times: 1 }]);
    await rejection(operation === 'UpdateCases' ? act(id, 'close') : say(id, 'still broken'));
    expect([tickets.sandbox.calls()[operation], tickets.sandbox.effects()[operation]]).toEqual([1, 1]);
    if (operation === 'UpdateCases') expect(await statusOf(id)).toBe(3);
    else expect((await messagesOf(id)).at(-1)?.content).toBe('still broken');
  });
});

describe('messages', () => {
  const unread = async (...case_ids: readonly string[]) => {
    const rows = rowsIn<{ incident_id: string; unread_num: number }>(
      await tickets.upstream.call('ListUnreadNewInstantMessages', { case_ids }),
      'imunread',
    );
    return case_ids.map((id) => rows.find(({ incident_id: found }) => found === id)?.unread_num);
  };

  it('of the vendor are unread until they are read', async () => {
    const [first, second] = [await createTicket(tickets.upstream), await createTicket(tickets.upstream)];
    move(first, 'accept');
    move(first, 'answer');
    move(second, 'accept');
    expect(await unread(first, second)).toEqual([2, 1]);
    await tickets.upstream.call('UpdateNewInstantMessagesRead', { case_id: first });
    expect(await unread(first, second)).toEqual([0, 1]);
  });

  it('since a cursor are the new ones', async () => {
    const id = await createTicket(tickets.upstream);
    const poll = (cursor?: unknown) =>
      tickets.upstream.call('ListNewInstantMessages', { case_ids: [id], last_message_time_id: cursor });
    const { last_message_time_id: cursor } = await poll();
    expect(rowsIn(await poll(cursor), 'immsg')).toEqual([]);
    move(id, 'accept', 'we have it');
    const next = await poll(cursor);
    expect(rowsIn(next, 'immsg')).toMatchObject([{ incident_id: id, message_list: [{ content: 'we have it' }] }]);
    expect(rowsIn(await poll(next.last_message_time_id), 'immsg')).toEqual([]);
  });

  it('go back in time page by page without a gap, however fast they came', async () => {
    const id = await createTicket(tickets.upstream);
    for (let number = 1; number <= 5; number++) await say(id, `m${number}`);
    const seen: string[] = [];
    let held = { create_time: '2026-11-19T03:00:00Z', type: 0 };
    for (;;) {
      const input = { case_id: id, create_time: held.create_time, type: held.type, limit: 2 };
      const page = rowsIn<MessageRow>(await tickets.upstream.call('ListMoreInstantMessages', input), 'message_list');
      const last = page.at(-1);
      if (!last) break;
      seen.push(...page.map(({ content }) => content));
      held = last;
    }
    expect(seen.slice(0, 5)).toEqual(['m5', 'm4', 'm3', 'm2', 'm1']);
    expect(seen).toHaveLength(6);
  });

  it('of the caller are withdrawn within two minutes', async () => {
    const id = await createTicket(tickets.upstream);
    await say(id, 'oops');
    move(id, 'accept');
    const [first, own, theirs] = await messagesOf(id);
    const withdraw = (message?: MessageRow) =>
      tickets.upstream.call('RevokeMessage', { case_id: id, message_id: message?.message_id });
    expect(await rejection(withdraw(first))).toMatchObject(refusalWith('0002'));
    expect(await rejection(withdraw(theirs))).toMatchObject(refusalWith('0002'));
    await withdraw(own);
    expect((await messagesOf(id))[1]).toMatchObject({ content: '', message_id: own?.message_id });
    await say(id, 'again');
    pass(3 * MINUTE);
    expect(await rejection(withdraw((await messagesOf(id)).at(-1)))).toMatchObject(refusalWith('0002'));
  });
});

describe('labels and relations', () => {
  it('are put on tickets, five and three at most', async () => {
    const id = await createTicket(tickets.upstream);
    await tickets.upstream.call('CreateLabels', { name: 'vip', color: '#ff0000' });
    const found = await tickets.upstream.call('ListLabels', { name: 'vip' });
    const [label] = rowsIn<{ label_id: number }>(found, 'label_list');
    await tickets.upstream.call('CreateCaseLabels', { case_id: id, label_ids: [label?.label_id] });
    expect(rowsIn(await tickets.upstream.call('ListCaseLabels', { case_id: id }), 'case_label_list')).toEqual([
      { label_id: label?.label_id, name: 'vip', color: '#ff0000' },
    ]);
    await tickets.upstream.call('UpdateLabels', { label_id: label?.label_id, name: 'gold', color: '#00ff00' });
    const labeled = await tickets.upstream.call('ListCases', { label_id_list: [label?.label_id] });
    expect(rowsIn(labeled, 'incident_info_list')).toMatchObject([{ incident_id: id, label_list: [{ name: 'gold' }] }]);
    await tickets.upstream.call('DeleteCaseLabels', { case_id: id, label_ids: [label?.label_id] });
    expect((await tickets.upstream.call('ListCases', { label_id_list: [label?.label_id] })).total_count).toBe(0);
    await tickets.upstream.call('CreateCaseLabels', { case_id: id, label_ids: [label?.label_id] });
    await tickets.upstream.call('DeleteLabels', { label_id: label?.label_id });
    expect(rowsIn(await tickets.upstream.call('ListCaseLabels', { case_id: id }), 'case_label_list')).toEqual([]);

    const others = [];
    for (let number = 0; number < 4; number++) others.push(await createTicket(tickets.upstream));
    const relate = (...related_id_list: readonly string[]) =>
      tickets.upstream.call('CreateRelations', { case_id: id, related_id_list });
    expect(await rejection(relate(id))).toMatchObject(refusalWith('0044'));
    await relate(...others.slice(0, 3));
    expect(await rejection(relate(...others.slice(3)))).toMatchObject(refusalWith('0043'));
    await tickets.upstream.call('DeleteRelation', { case_id: id, related_id: others[0] });
    const relations = rowsIn(await tickets.upstream.call('ListRelation', { case_id: id }), 'case_relation_list');
    expect(relations.map(({ case_id: related }) => related)).toEqual(others.slice(1, 3));
  });
});
