import type { GraphQLSchema } from 'graphql';
import { GatewayError, isGatewayError } from '../../errors/index.ts';
import { type Asker, holds, type RoleDirectory, requireAsker, type Viewer } from '../../identity/index.ts';
import { once } from '../../once.ts';
import type { Services } from '../../partner/services.ts';
import { itemOf, webhookEndpoint } from '../../records/index.ts';
import { verdictAt } from '../../request/access/verdict-at.ts';
import type { RequestContext } from '../../request/context.ts';
import { createContext } from '../../request/create-context.ts';
import type { OpenReach, Reach, Topic } from '../../webhooks/index.ts';
import { readableLists, requireChanges, requireFollowable } from '../mirror/index.ts';
import { seesOperation } from '../operations/index.ts';
import { readableKinds, recordScope } from '../records/index.ts';

/** The field that has the events of a topic: who may not use it gets none of them by an endpoint either. */
const FIELDS: Readonly<Record<Topic, string>> = {
  ORDER_CHANGED: 'Subscription.orderChanged',
  ROW_CHANGED: 'Subscription.changes',
  OPERATION_SETTLED: 'Subscription.operationSettled',
  APPROVAL_WAITING: 'Subscription.approvalWaiting',
  RECORD_CHANGED: 'Query.recordChanges',
  ALERT_RAISED: 'Subscription.alertRaised',
};

const forbidden = (reason: string): GatewayError => new GatewayError('FORBIDDEN', { hints: { reason } });

const reachOf = (context: RequestContext): Reach => ({
  rows: once(async () => {
    try {
      await requireFollowable(context, null, null);
    } catch (error) {
      if (isGatewayError(error) && error.code === 'NOT_READY') return null;
      throw error;
    }
    return { scope: requireChanges(context, null).scope, lists: readableLists(context, null) };
  }),
  seesOperation: (operation) => seesOperation(context, operation),
  records: once(async () => {
    await context.openCopies({ maxAgeMs: null });
    return { scope: await recordScope(context), kinds: readableKinds(context) };
  }),
});

/** The reader with its present roles. Throws UNAUTHENTICATED or FORBIDDEN where it may have no endpoint any longer. */
const viewerOf = (reader: Asker, directory: RoleDirectory): Viewer => {
  const viewer = requireAsker(reader, directory);
  const item = itemOf(webhookEndpoint, 'EDIT');
  if (!holds(viewer, item)) throw forbidden(item);
  return viewer;
};

/** Decides what the reader of a webhook endpoint may read, by the same functions as the fields of the schema. */
export const openReachOf =
  (services: () => Services, schema: GraphQLSchema): OpenReach =>
  (reader, topics) => {
    try {
      const viewer = viewerOf(reader, services().roles);
      const context = createContext({ services: services(), viewer, language: 'en' });
      const closed = [...topics].find((topic) => verdictAt(context, schema, FIELDS[topic])?.allowed === false);
      return closed ? { refusal: forbidden(closed) } : { reach: reachOf(context) };
    } catch (error) {
      if (!isGatewayError(error)) throw error;
      return { refusal: error };
    }
  };
