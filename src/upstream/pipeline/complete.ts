import type { VendorOperation } from '../../contract/index.ts';
import type { Session } from '../credentials/session.ts';
import type { JsonObject } from '../wire.ts';

/**
 * Adds inputs that follow from the credential, unless the caller sets them: the account in a path, and the project of
 * a customer's prices.
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
