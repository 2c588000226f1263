import type { Operation } from '../../contract/index.ts';
import type { Session } from '../credentials/session.ts';
import type { JsonObject } from '../wire.ts';

/** What the vendor wants to be told although it follows from the credential. */
const needsDomain = ({ parameters }: Operation): boolean =>
  parameters.some((parameter) => parameter.in === 'path' && parameter.name === 'domain_id');

const needsProject = ({ body }: Operation): boolean => body?.properties?.project_id !== undefined;

/** Fills in `domain_id` in a path and `project_id` in a body from the session, unless the caller gave them. */
export const complete = async (
  operation: Operation,
  input: JsonObject,
  session: () => Promise<Session>,
): Promise<JsonObject> => {
  const domain = needsDomain(operation) && input.domain_id === undefined;
  const project = needsProject(operation) && input.project_id === undefined;
  if (!domain && !project) return input;
  const found = await session();
  return {
    ...input,
    ...(domain ? { domain_id: found.domainId } : {}),
    ...(project && found.kind === 'token' ? { project_id: found.projectId } : {}),
  };
};
