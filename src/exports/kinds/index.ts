import type { RecordKind } from '../../records/index.ts';
import type { ExportKind } from '../kind.ts';
import * as bills from './bills.ts';
import * as coupons from './coupons.ts';
import * as customers from './customers.ts';
import * as focus from './focus.ts';
import * as funds from './funds.ts';
import * as gateway from './gateway.ts';
import * as orders from './orders.ts';
import { exportKindOf } from './records.ts';
import * as resources from './resources.ts';
import * as tickets from './tickets.ts';

/** Every kind over a list of the vendor or of the gateway; a file of kinds exports nothing else. */
const LISTS: readonly ExportKind[] = [
  customers,
  orders,
  resources,
  bills,
  focus,
  funds,
  coupons,
  gateway,
  tickets,
].flatMap((file): ExportKind[] => Object.values(file));

/** All kinds of export, with one for each kind of record, by name. */
export const exportKinds = (records: readonly RecordKind[]): ReadonlyMap<string, ExportKind> =>
  new Map([...LISTS, ...records.map(exportKindOf)].map((kind) => [kind.name, kind]));
