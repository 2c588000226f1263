import type { Watch } from '../watch.ts';

const MINUTE_MS = 60_000;

const inMinutes = (ms: number): string => `${Math.floor(ms / MINUTE_MS)} min`;

export const operationUnknown: Watch = {
  find: async (sources, { minutes }) =>
    (await sources.unknownOperations())
      .filter(({ since }) => sources.now - since > minutes * MINUTE_MS)
      .map(({ id, customerId, since }) => ({
        subject: id,
        customerId,
        measured: inMinutes(sources.now - since),
        limit: `${minutes} min`,
      })),
};

export const mirrorBehind: Watch = {
  find: async (sources, { minutes }) =>
    (await sources.lateLists())
      .filter(({ lateMs }) => lateMs > minutes * MINUTE_MS)
      .map(({ list, lateMs }) => ({
        subject: list,
        customerId: null,
        measured: inMinutes(lateMs),
        limit: `${minutes} min`,
      })),
};

export const webhookPaused: Watch = {
  find: async (sources) =>
    (await sources.pausedEndpoints()).map((id) => ({ subject: id, customerId: null, measured: 'paused', limit: null })),
};
