import type { Store } from '../../store/index.ts';
import type { Upstream } from '../../upstream/index.ts';
import type { Audit } from '../audit/index.ts';
import type { Operation } from './operation.ts';
import { createReconciler, DEFAULT_TIMES, type ReconcilerTimes } from './reconciler.ts';
import { createRepository, type OperationRepository } from './repository.ts';
import { createWriter, type Writer } from './writer.ts';

/** Writes to the vendor that are neither lost nor doubled. */
export interface Ledger extends Pick<Writer, 'execute'>, Pick<OperationRepository, 'byId' | 'list'> {
  /** Settles what can be settled now. */
  reconcile(): Promise<void>;
  /** Waits until what is under way is stored; abort the calls before. */
  close(): Promise<void>;
}

interface Settings {
  readonly store: Store;
  readonly audit: Audit;
  /** Null for a partner that is not configured any more. */
  readonly upstreamOf: (partnerId: string) => Upstream | null;
  /** After an outcome that may have changed something at the vendor; before anybody hears of it. */
  readonly onChanged: (operation: Operation) => Promise<void>;
  /** What could not be stored or looked up for now. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Epoch milliseconds. */
  readonly now?: (() => number) | undefined;
  readonly times?: Partial<ReconcilerTimes> | undefined;
}

export const createLedger = (settings: Settings): Ledger => {
  const { store, audit, upstreamOf, onChanged, onError = () => undefined, now = Date.now } = settings;
  const repository = createRepository({ store, audit, now });
  const writer = createWriter({ repository, now, onChanged, onError });
  const times = { ...DEFAULT_TIMES, ...settings.times };
  const reconciler = createReconciler({ repository, upstreamOf, now, times, onChanged, onError });
  return {
    execute: writer.execute,
    byId: repository.byId,
    list: repository.list,
    reconcile: reconciler.run,
    close: async () => {
      await reconciler.close();
      await writer.idle();
    },
  };
};
