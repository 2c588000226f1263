import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { traceRequests, walkPage } from '../../scripts/pages/walk.ts';
import { firstCalls, STEPS } from '../../scripts/walk/steps.ts';

describe('the walk from HTTP to the vendor and back', () => {
  it('shows the current steps of both requests, and fails when a step is missing', async () => {
    const traces = await traceRequests();
    expect(walkPage(traces)).toBe(readFileSync('docs/walk.md', 'utf8'));
    expect(() => walkPage(traces, { ...STEPS, 'send.ts#dispatched': 'is no function' })).toThrow(
      'no request takes send.ts#dispatched',
    );
  });

  it('names each function at its first call, with its current file', () => {
    const traces = {
      'a warm Dashboard': ['src/server/route.ts#take', 'src/room/a.ts#helper', 'src/room/send.ts#send'],
      allocateFunds: ['src/room/send.ts#send'],
    };
    const page = walkPage(traces, { 'send.ts#send': 'sends it', 'route.ts#take': 'takes it' });
    expect(page).toContain(
      '1. [`src/server/route.ts`](../src/server/route.ts) `take` takes it.\n' +
        '2. [`src/room/send.ts`](../src/room/send.ts) `send` sends it.\n',
    );
    expect(page).not.toContain('helper');
  });

  it('refuses a step that could be either of two functions', () => {
    const traces = { 'a warm Dashboard': ['src/a/send.ts#send', 'src/b/send.ts#send'], allocateFunds: [] };
    expect(() => walkPage(traces, { 'send.ts#send': 'sends it' })).toThrow('src/a/send.ts#send and src/b/send.ts#send');
  });

  it('shows a step again where its second call has another purpose', () => {
    const calls = ['s/send.ts#send', 's/send.ts#send', 's/x.ts#mark', 's/send.ts#send', 's/send.ts#send'];
    expect(firstCalls(calls, { 'x.ts#mark': ['send.ts#send'] })).toEqual([
      's/send.ts#send',
      's/x.ts#mark',
      's/send.ts#send',
    ]);
  });
});
