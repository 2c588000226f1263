import { takesReseller, type Upstream } from '../upstream/index.ts';
import { type NounName, nounOf } from './nouns/index.ts';

type Site = Pick<Upstream, 'supports' | 'contract'>;

/** Whether the partner's site has the list, and what a copy of it would be useless without. */
export const isOnSite = ({ supports }: Pick<Site, 'supports'>, name: NounName): boolean => {
  const { operation, source } = nounOf(name);
  const beside = source.kind === 'customers' ? source.about?.beside : undefined;
  return supports(operation) && (beside === undefined || supports(beside));
};

/** Whether the list is copied for resellers too: only one that the vendor lists by reseller is. */
export const isCopiedForResellers = ({ contract }: Pick<Site, 'contract'>, name: NounName): boolean => {
  const operation = contract.operations.get(nounOf(name).operation);
  return operation === undefined || takesReseller(operation);
};

/** Whether changes of the list's rows are in the log. */
export const isLogged = (name: NounName): boolean => nounOf(name).isUnlogged !== true;
