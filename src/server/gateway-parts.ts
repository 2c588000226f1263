import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config/index.ts';
import type { CostModel, RequestExtensions, SizeModel } from '../execution/index.ts';
import type { DemoIssuer, TokenVerifier } from '../identity/token/index.ts';
import type { Redis } from '../redis/index.ts';
import type { SingleSignOn } from '../saml/index.ts';
import type { Clock } from '../time/index.ts';
import type { AgentDoor } from './agents/index.ts';
import type { Attachments } from './attachments/routes.ts';
import type { ExportFiles } from './export-files/index.ts';
import type { Export } from './exports.ts';
import type { ContextFor } from './graphql-route.ts';
import type { OpenInvitation } from './invitation-routes.ts';
import type { Logger } from './logger.ts';
import type { OperationEvent } from './observation.ts';
import type { PublicSeconds } from './operation.ts';
import type { StreamPulse } from './streams/index.ts';
import type { Tracing } from './tracing/tracing.ts';
import type { SchemaView } from './views.ts';

/** The parts of a gateway. A test may replace all but the configuration. */
export interface GatewayParts<Context> {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly verify: TokenVerifier;
  readonly contextFor: ContextFor<Context>;
  /** Predicts an operation's calls, and refuses an operation that needs too many; when absent, nothing is predicted. */
  readonly cost?: CostModel<Context> | undefined;
  /**
   * Predicts an answer's size, and refuses an operation whose answer is too large; when absent, nothing is predicted.
   */
  readonly size?: SizeModel<Context> | undefined;
  readonly requestExtensions?: RequestExtensions<Context> | undefined;
  /** The part of the schema that a caller sees; when absent, every caller sees the whole schema. */
  readonly viewFor?: ((context: Context) => SchemaView) | undefined;
  /** Whether a caller may read the schema when introspection is off; when absent, no caller may. */
  readonly readsSchema?: ((context: Context) => boolean) | undefined;
  /** Throws UNAUTHENTICATED or FORBIDDEN when the caller may not read the schema. */
  readonly requireSchema?: ((context: Context) => void) | undefined;
  /**
   * Seconds for which every caller may reuse the answer to a document; null for private answers. When absent, all
   * answers are private.
   */
  readonly publicSeconds?: PublicSeconds<Context> | undefined;
  /** Exports of lines, by name; when absent, there are none. */
  readonly exports?: Readonly<Record<string, Export<Context>>> | undefined;
  /** Exports of lists as files; when absent, no files are made. */
  readonly exportFiles?: ExportFiles<Context> | undefined;
  /** The endpoint for assistants that act in the name of callers; when absent, there is no such route. */
  readonly agents?: AgentDoor<Context> | undefined;
  /** Single sign-on into the vendor's console; when absent, there are no such routes. */
  readonly singleSignOn?: SingleSignOn | undefined;
  /** The page of an invitation; when absent, there is no such page. */
  readonly openInvitation?: OpenInvitation | undefined;
  /** Called with the gateway's address once it listens. */
  readonly onListening?: ((url: string) => void) | undefined;
  /** Wakes streams when the logs that a caller follows may have grown; when absent, there are no streams. */
  readonly pulseFor?: ((context: Context) => StreamPulse) | undefined;
  /** Files of tickets and records; when absent, there are no routes for them. */
  readonly attachments?: Attachments<Context> | undefined;
  /** Rejects while the gateway cannot answer queries. */
  readonly probe: () => Promise<void>;
  /** Rejects while the gateway's own database cannot be used. */
  readonly probeStore?: (() => Promise<void>) | undefined;
  /** Issues tokens of demo members at `/demo/members`; in sandbox mode only. */
  readonly demo?: DemoIssuer | undefined;
  /** Directory of the built playground; when absent, there is no playground. */
  readonly playground?: string | undefined;
  readonly logger?: Logger;
  /** Called for each answered operation, within that operation's asynchronous context. */
  readonly onOperation?: ((event: OperationEvent) => void) | undefined;
  /** Called with the code of a request that did not become an operation, or of an operation that was abandoned. */
  readonly onRefused?: ((code: string) => void) | undefined;
  readonly tracing?: Tracing | null | undefined;
  /** State that gateways share; when absent, each gateway counts alone. */
  readonly redis?: Redis | null | undefined;
  /** Ends requests that exceed their time; default: the system clock. */
  readonly clock?: Clock;
  /** Monotonic clock of the rate limits, in milliseconds. */
  readonly now?: () => number;
}
