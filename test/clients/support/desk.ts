import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { openGateway } from '../../server/whole.ts';
import type { TestGateway } from '../../support/gateway.ts';
import { SAMPLES, SITES, variablesFor } from '../../support/samples.ts';
import { withIds } from './with-ids.ts';

export type Variables = Record<string, unknown>;

/** A query with its variables and the gateway's answer. */
export interface Read {
  readonly name: string;
  readonly text: string;
  readonly variables: Variables;
  readonly answer: unknown;
}

export interface Desk {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly sandbox: TestGateway['sandbox'];
  /** Asks the gateway over HTTP, without a cache of the client. */
  ask(text: string, variables?: Variables): Promise<unknown>;
  reads(): Promise<readonly Read[]>;
  close(): Promise<void>;
}

const ADMINISTRATOR = SITES[0].administrator;

export const operationIn = (document: DocumentNode): OperationDefinitionNode => {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return operation;
};

const optionalVariables = (text: string): Variables =>
  Object.fromEntries(
    (operationIn(parse(text)).variableDefinitions ?? [])
      .filter(({ type, defaultValue }) => type.kind !== Kind.NON_NULL_TYPE && !defaultValue)
      .map(({ variable }) => [variable.name.value, null]),
  );

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Starts a gateway with a sandbox and asks it as an administrator of the China site. */
export const openDesk = async (): Promise<Desk> => {
  const { url, sandbox, tokenOf, close } = await openGateway();
  const headers = { authorization: `Bearer ${tokenOf(ADMINISTRATOR)}` };
  const post = async (query: string, variables: Variables = {}): Promise<Answer> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    url: `${url}/graphql`,
    headers,
    sandbox,
    ask: async (text, variables) => {
      const { data, errors } = await post(text, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    reads: async () => {
      const run = (_as: string, text: string, variables?: Variables) => post(text, variables);
      const reads: Read[] = [];
      for (const [name, sample] of SAMPLES) {
        const text = withIds(sample);
        if (operationIn(parse(text)).operation !== 'query') continue;
        const given = await variablesFor({ sandbox, run } as unknown as TestGateway, SITES[0], [name, text]);
        // Relay sends null for a missing variable. A cursor is bound to the arguments, so all libraries must send the same.
        const variables = { ...optionalVariables(text), ...given };
        const { data, errors } = await post(text, variables);
        // Documents with fields that the site does not offer answer errors: nothing to compare.
        if (!errors) reads.push({ name, text, variables, answer: data });
      }
      return reads;
    },
    close,
  };
};
