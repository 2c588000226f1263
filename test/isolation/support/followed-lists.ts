import { isByMonth, NOUN_NAMES, type NounName } from '../../../src/mirror/index.ts';
import { THIS_MONTH } from '../../support/clock.ts';
import { administratorOf } from './eventful.ts';
import type { Front, House } from './house.ts';
import type { Person } from './people.ts';
import type { Population } from './population.ts';

/** Answer to a viewer who follows one copied list; blank: the stream was opened. */
interface FollowedList {
  readonly who: string;
  readonly list: string;
  readonly code: string;
  /** By what the gateway has copied for the viewer's place. */
  readonly expected: string;
}

interface Place {
  readonly person: Person;
  /** The reseller that the viewer names. */
  readonly resellerId?: string | undefined;
}

const CHARGE_MODE = '1';
/** Rows of it come and go with the time, so that no change of it is kept. */
const UNLOGGED: ReadonlySet<NounName> = new Set(['renewalPrices']);

/** Opens a stream, and leaves it at once; returns the code of its refusal. */
const refusalOf = async (front: Front, { person, resellerId }: Place, list: string): Promise<string> => {
  const leaving = new AbortController();
  const reseller = resellerId ? `, resellerId: "${resellerId}"` : '';
  const answer = await fetch(`${front.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...front.headersOf(person) },
    body: JSON.stringify({ query: `subscription { changes(lists: [${list}]${reseller}) { sequence } }` }),
    signal: leaving.signal,
  });
  try {
    if (answer.status === 200) return '';
    const { errors } = (await answer.json()) as {
      errors: readonly { readonly extensions: { readonly code: string } }[];
    };
    return errors.map(({ extensions }) => extensions.code).join();
  } finally {
    leaving.abort();
  }
};

/** One viewer of each kind at a partner: its staff, of its own and for a reseller; a reseller's head; customers of both. */
const placesOf = (house: House, { partner, resellers }: Population): readonly Place[] => {
  const all = house.people.people.filter(({ partnerId }) => partnerId === partner.id);
  const administrator = administratorOf(house, partner.id);
  const guests = [
    all.find(({ kind, items }) => kind === 'service' && items === 'all'),
    all.find(({ kind, items }) => kind === 'reseller' && items === 'all'),
    all.find(({ kind, resellerId }) => kind === 'customer' && !resellerId),
    all.find(({ kind, resellerId }) => kind === 'customer' && resellerId),
  ];
  return [
    { person: administrator },
    { person: administrator, resellerId: resellers[0]?.id },
    ...guests.flatMap((person) => (person ? [{ person }] : [])),
  ];
};

const wordOf = (noun: string): string => noun.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** Every copied list, followed by viewers of each kind at each partner. */
export const followLists = async (house: House, front: Front): Promise<readonly FollowedList[]> => {
  const found: FollowedList[] = [];
  for (const population of house.populations) {
    const view = await front.partner(population.partner.id).mirror?.view();
    const isComplete = (noun: NounName, resellerId: string | null): boolean => {
      const month = isByMonth(noun) ? { month: THIS_MONTH, kind: CHARGE_MODE } : {};
      return (view?.freshness(noun, { resellerId, ...month }).asOf ?? null) !== null;
    };
    for (const { person, resellerId } of placesOf(house, population))
      for (const noun of NOUN_NAMES) {
        const list = wordOf(noun);
        const code = await refusalOf(front, { person, resellerId }, list);
        // Lists that a guest may not read at all are judged by the page about roles.
        if (code === 'FORBIDDEN' && ['reseller', 'customer'].includes(person.kind)) continue;
        const silent = isComplete(noun, null) ? 'MIRROR_OFF' : 'UNSUPPORTED_ON_SITE';
        const opened = isComplete(noun, resellerId ?? person.resellerId ?? null) ? '' : silent;
        const expected = UNLOGGED.has(noun) ? 'BAD_USER_INPUT' : opened;
        found.push({ who: `${person.who} ${resellerId ?? ''}`, list, code, expected });
      }
  }
  return found;
};
