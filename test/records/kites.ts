import { DEMO_PARTNERS } from '../../src/config/index.ts';
import { toViewer, type Viewer } from '../../src/identity/index.ts';
import { RECORD_KINDS } from '../../src/records/index.ts';
import { claimsWith } from '../support/claims.ts';
import { type Answered, at, customersOf, type Desk, openDesk } from './desk.ts';
import { kite } from './toy.ts';

const [first] = DEMO_PARTNERS;
if (!first) throw new Error('a demo partner');

/** The demo partner of the China site. */
export const china = first;

/** A desk whose gateway has the kind `kite`, with functions that create and change kites. */
export interface KiteDesk {
  readonly desk: Desk;
  /** Id of a customer that wang.fang manages. */
  readonly mine: string;
  /** Id of a customer that li.qiang manages. */
  readonly foreign: string;
  viewerOf(claims: object): Viewer;
  /** Input of a new kite with all required values. */
  entered(more?: object): Readonly<Record<string, unknown>>;
  create(more?: object, shown?: string, as?: string): Promise<Answered>;
  lend(made: Answered): Promise<Answered>;
}

export const openKiteDesk = async (): Promise<KiteDesk> => {
  const desk = await openDesk({ recordKinds: [...RECORD_KINDS, kite] });
  const [mine = '', foreign = ''] = await customersOf(desk, 'wang.fang', 'li.qiang');
  let numbers = 0;

  const entered = (more: object = {}) => {
    numbers += 1;
    return {
      customerId: mine,
      title: `Kite ${numbers}`,
      color: 'BLUE',
      borrower: 'Zhang San',
      deposit: { amount: '10.5', currency: 'CNY' },
      ...more,
    };
  };

  return {
    desk,
    mine,
    foreign,
    viewerOf: (claims) =>
      toViewer(claimsWith({ partnerId: china.id, accountName: 'somebody', ...claims }), desk.gateway.services.roles),
    entered,
    create: (more, shown, as = 'wang.fang') => desk.change(as, 'createKite', entered(more), shown),
    lend: (made) => desk.change('wang.fang', 'lendKite', at(made)),
  };
};
