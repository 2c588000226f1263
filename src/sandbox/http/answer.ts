import type { ServerResponse } from 'node:http';
import { writeJson } from './json.ts';
import type { Body } from './refusal.ts';

/** One HTTP answer of the sandbox. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  /** A file instead of the text. */
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer, or what happens instead of one: the connection is cut, or nothing comes at all. */
export type Outcome = Answer | 'cut' | 'hang';

export const json = (status: number, body: Body, headers?: Answer['headers']): Answer => ({
  status,
  text: writeJson(body),
  headers,
});

/** The answer with these fields under a name that no client reads; numbers keep their digits. */
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
