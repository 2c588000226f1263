import { GraphQLError, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { useCallback, useRef, useState } from 'react';
import type { SendAsMember } from '../account/use-account.ts';
import { NotGraphQL, type Reply } from '../client/send.ts';
import type { Variables } from '../examples/lookup.ts';
import type { Text } from '../text/en.ts';

/** The contents of the editors, and the account that sends them. */
export interface Question {
  readonly identity: string | null;
  readonly who: string;
  readonly document: string;
  readonly variables: string;
}

/** A finished run. */
export interface Run extends Question {
  /** Name of the operation. */
  readonly what: string | null;
  /** Null where no answer of the gateway came back. */
  readonly reply: Reply | null;
  readonly text: string;
}

const operationsIn = (document: string): readonly OperationDefinitionNode[] => {
  try {
    return parse(document).definitions.filter(
      (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
    );
  } catch (error) {
    // A text that does not parse is sent too, because the gateway explains the mistake.
    if (error instanceof GraphQLError) return [];
    throw error;
  }
};

/** Name of the operation in which the cursor is, else of the first one. */
const operationAt = (document: string, cursor: number): string | null => {
  const operations = operationsIn(document);
  const within = operations.find(({ loc }) => loc && loc.start <= cursor && cursor <= loc.end);
  return (within ?? operations[0])?.name?.value ?? null;
};

const isObject = (value: unknown): value is Variables =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined for an empty text, null for a text that is not a JSON object. */
export const parseVariables = (text: string): Variables | undefined | null => {
  if (text.trim() === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
};

const failureText = (error: unknown, { answer }: Text): string =>
  error instanceof NotGraphQL ? answer.notGraphQL(error.status, error.body) : answer.unreachable;

/** Sends the contents of the editors; a new run cancels the previous one. */
export const useRun = (sendAsMember: SendAsMember, text: Text) => {
  const [run, setRun] = useState<Run | null>(null);
  const [running, setRunning] = useState(false);
  const pending = useRef<AbortController | null>(null);

  const cancel = useCallback((): void => {
    pending.current?.abort();
    pending.current = null;
    setRunning(false);
  }, []);

  const start = useCallback(
    async (question: Question, cursor: number): Promise<void> => {
      pending.current?.abort();
      const abort = new AbortController();
      pending.current = abort;
      const what = operationAt(question.document, cursor);
      const finish = (reply: Reply | null, shown: string): void => {
        if (pending.current !== abort) return;
        pending.current = null;
        setRunning(false);
        setRun({ ...question, what, reply, text: shown });
      };
      const variables = parseVariables(question.variables);
      if (variables === null) return finish(null, text.query.badVariables);
      setRunning(true);
      try {
        const operation = { document: question.document, variables, operationName: what ?? undefined, figures: true };
        const reply = await sendAsMember(operation, { language: text.code, signal: abort.signal });
        finish(reply, JSON.stringify(reply.outcome, null, 2));
      } catch (error) {
        finish(null, failureText(error, text));
      }
    },
    [sendAsMember, text],
  );

  return { run, running, start, cancel };
};
