import type { ServerResponse } from 'node:http';
import { writeJson } from './json.ts';
import type { Body } from './refusal.ts';

/** One HTTP answer of the sandbox. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The bytes of a file, sent instead of the text. */
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, or none: `cut` closes the connection, `hang` keeps it open without an answer. */
export type Outcome = Answer | 'cut' | 'hang';

export const json = (status: number, body: Body, headers?: Answer['headers']): Answer => ({
  status,
  text: writeJson(body),
  headers,
});

/** Renames these fields to the empty name, so that clients miss them. Editing the text keeps the digits of numbers. */
export const withoutFields = (answer: Answer, fields: readonly string[]): Answer => ({
  ...answer,
  text: fields.reduce((text, field) => text.replaceAll(`"${field}":`, '"":'), answer.text),
});

const NO_CONTENT = 204;

interface Envelope {
  readonly requestId: string;
  /** Milliseconds since 1970, for the `Date` header. */
  readonly now: number;
}

export const send = (response: ServerResponse, { requestId, now }: Envelope, answer: Answer): void => {
  const { status, text, bytes, headers } = answer;
  if (status === NO_CONTENT) {
    response.writeHead(status, { Date: new Date(now).toUTCString(), 'X-Request-Id': requestId, ...headers }).end();
    return;
  }
  const payload = bytes ?? Buffer.from(text);
  response.writeHead(status, {
    Date: new Date(now).toUTCString(),
    'Content-Type': 'application/json;charset=UTF-8',
    'X-Request-Id': requestId,
    'Content-Length': payload.length,
    ...headers,
  });
  response.end(payload);
};
