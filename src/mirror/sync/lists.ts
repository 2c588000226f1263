import type { Store } from '../../store/index.ts';
import type { Upstream } from '../../upstream/index.ts';
import { isCopiedForResellers, isOnSite } from '../kept-lists.ts';
import type { AboutSource, MirrorNoun } from '../noun.ts';
import { NOUN_NAMES, nounOf } from '../nouns/index.ts';
import { partName } from '../read/parts.ts';
import { placesOf } from './place.ts';
import { newPart, type Part, partOf } from './work.ts';

export const keyOf = ({ noun, part }: Pick<Part, 'part'> & { readonly noun: { readonly name: string } }): string =>
  `${noun.name}/${part}`;

const aboutOf = ({ source }: MirrorNoun): AboutSource | undefined =>
  source.kind === 'customers' ? source.about : undefined;

/** Nouns whose lists must be complete before this one can be read. */
export const listsBefore = (noun: MirrorNoun): readonly string[] => {
  const about = aboutOf(noun);
  return ['customers', ...(about ? [about.list] : [])];
};

interface ListsSettings {
  readonly partnerId: string;
  readonly store: Store;
  readonly upstream: Upstream;
  /** Epoch milliseconds by the vendor's clock. */
  readonly now: () => number;
}

/** Loads and stores which lists a partner's mirror copies, and the position of each. */
export const createLists = ({ partnerId, store, upstream, now }: ListsSettings) => {
  const served = NOUN_NAMES.filter((name) => isOnSite(upstream, name));

  /**
   * Adds the missing lists of the partner or of one reseller, including those of new months; returns the added ones.
   */
  const add = (known: Map<string, Part>, resellerId: string): readonly Part[] => {
    const names = served.filter((name) => resellerId === '' || isCopiedForResellers(upstream, name));
    const added = names
      .flatMap((name) => placesOf(nounOf(name), resellerId, now()).map((place) => newPart(name, partName(place))))
      .filter((part) => !known.has(keyOf(part)));
    for (const part of added) known.set(keyOf(part), part);
    return added;
  };

  /** Reads the stored lists by key. */
  const load = async (): Promise<Map<string, Part>> => {
    const rows = await store.db.selectFrom('mirror_part').selectAll().where('partner_id', '=', partnerId).execute();
    const stored = rows.filter(({ noun }) => (served as readonly string[]).includes(noun)).map(partOf);
    return new Map(stored.map((part) => [keyOf(part), part]));
  };

  return { add, load };
};
