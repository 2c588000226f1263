import type { VendorOperation } from '../../contract/index.ts';
import type { Session } from '../credentials/session.ts';
import type { JsonObject } from '../wire.ts';

/**
 * Fills in what the vendor wants to be told although it follows from the credential: the account in a path, and the
 * project that a customer's prices are asked for, unless the caller names one.
 */
export const complete = async (
  { parameters, body }: VendorOperation,
  input: JsonObject,
  session: () => Promise<Session>,
): Promise<JsonObject> => {
  const accounts = parameters.filter(({ fromCredential }) => fromCredential).map(({ name }) => name);
  const wantsProject = body?.properties?.project_id !== undefined && input.project_id === undefined;
  if (accounts.length === 0 && !wantsProject) return input;
  const found = await session();
  return {
    ...input,
    ...Object.fromEntries(accounts.map((name) => [name, found.domainId])),
    ...(wantsProject && found.kind === 'token' ? { project_id: found.projectId } : {}),
  };
};
