import type { Store } from '../../store/index.ts';
import type { MirrorNoun } from '../noun.ts';

/** The partner and the noun of a read, and the source of a customer's account manager. */
export interface Reader {
  readonly partnerId: string;
  readonly noun: MirrorNoun;
  /** `gateway`: the newest assignment in the store, else the vendor's row. */
  readonly managers: 'vendor' | 'gateway';
  readonly dialect: Store['dialect'];
  /**
   * Whether the rows of the few selected customers are looked up and then sorted; left out: rows are read in the order
   * of the page.
   */
  readonly looksUp?: boolean;
}
