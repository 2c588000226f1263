import type { Front } from './house.ts';
import type { Person } from './people.ts';

/** One event of a stream, as its text came, and the data in it. */
export interface Heard {
  readonly text: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What a stream said until it had nothing more to say. */
export interface Listened {
  readonly status: number;
  /** Codes of the refusal, before the stream began or as its end. */
  readonly codes: readonly unknown[];
  readonly heard: readonly Heard[];
}

interface Sent {
  readonly data?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** A comment keeps a stream without news alive; one more opens it. */
const QUIET_COMMENTS = 2;

const codesOf = ({ errors = [] }: Sent): readonly unknown[] => errors.map(({ extensions }) => extensions?.code);

const heardIn = (text: string): Heard | null => {
  const event = Object.values((JSON.parse(text) as Sent).data ?? {})[0];
  return event ? { text, event } : null;
};

/** Reads a stream as server-sent events until it says that it has nothing more. */
export const listen = async (front: Front, person: Person, query: string): Promise<Listened> => {
  const leaving = new AbortController();
  const answer = await fetch(`${front.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...front.headersOf(person) },
    body: JSON.stringify({ query: `subscription { ${query} }` }),
    signal: leaving.signal,
  });
  const { status, body } = answer;
  if (status !== 200 || !body) return { status, codes: codesOf((await answer.json()) as Sent), heard: [] };
  const heard: Heard[] = [];
  const codes: unknown[] = [];
  let comments = 0;
  let rest = '';
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (rest + part).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith(':')) comments += 1;
      const [, data] = /^data: (.*)$/m.exec(block) ?? [];
      if (!data) continue;
      codes.push(...codesOf(JSON.parse(data) as Sent));
      const one = heardIn(data);
      if (one) heard.push(one);
    }
    if (comments >= QUIET_COMMENTS) break;
  }
  leaving.abort();
  return { status, codes, heard };
};
