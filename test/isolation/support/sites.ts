import { CONTRACT_SITES, SITES } from '../../support/samples.ts';

/**
 * Ids of the partners whose viewers ask. The European site has the contract and the roles of the International one, so
 * only `npm run test:isolation` asks there too.
 */
export const ASKING_PARTNERS: readonly string[] = (process.env.ISOLATION_SITES === 'all' ? SITES : CONTRACT_SITES).map(
  ({ partner }) => partner,
);
