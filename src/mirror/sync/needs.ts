import type { Upstream } from '../../upstream/index.ts';
import type { AboutSource, MirrorNoun } from '../noun.ts';
import { NOUN_NAMES, type NounName, nounOf } from '../nouns/index.ts';

const aboutOf = ({ source }: MirrorNoun): AboutSource | undefined =>
  source.kind === 'customers' ? source.about : undefined;

/** The lists that the site has, and that serve something there. */
export const servedNouns = ({ supports }: Pick<Upstream, 'supports'>): readonly NounName[] =>
  NOUN_NAMES.filter((name) => {
    const noun = nounOf(name);
    const beside = aboutOf(noun)?.beside;
    return supports(noun.operation) && (beside === undefined || supports(beside));
  });

/** The lists that must have been read to their end before this one can be read. */
export const listsBefore = (noun: MirrorNoun): readonly string[] => {
  const about = aboutOf(noun);
  return ['customers', ...(about ? [about.list] : [])];
};
