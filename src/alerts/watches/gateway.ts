import { findIn, type Watch } from '../watch.ts';

const MINUTE_MS = 60_000;

const inMinutes = (ms: number): string => `${Math.floor(ms / MINUTE_MS)} min`;

export const operationUnknown: Watch = {
  find: async (sources, { minutes }) => {
    const before = sources.now - minutes * MINUTE_MS;
    return findIn(await sources.unknownOperations(before), ({ id, customerId, since, kind, member }) =>
      since >= before
        ? null
        : {
            subject: id,
            customerId,
            measured: inMinutes(sources.now - since),
            limit: `${minutes} min`,
            write: { kind, member },
          },
    );
  },
};

export const mirrorBehind: Watch = {
  find: async (sources, { minutes }) =>
    findIn({ rows: await sources.lateLists(), isWhole: true }, ({ list, lateMs }) =>
      lateMs <= minutes * MINUTE_MS
        ? null
        : { subject: list, customerId: null, measured: inMinutes(lateMs), limit: `${minutes} min` },
    ),
};

export const webhookPaused: Watch = {
  find: async (sources) =>
    findIn({ rows: await sources.pausedEndpoints(), isWhole: true }, (id) => ({
      subject: id,
      customerId: null,
      measured: 'paused',
      limit: null,
    })),
};
