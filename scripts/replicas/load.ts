import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, ask } from './ask.ts';
import type { Book, Entry, Phase } from './book.ts';
import { CLERK, type Person } from './identity.ts';
import type { Moves } from './moves.ts';
import type { Rows } from './rows.ts';

interface Settings {
  readonly url: string;
  readonly book: Book;
  readonly moves: Moves;
  readonly rows: Rows;
  readonly person: Person;
  readonly token: string;
  /** The current phase. */
  readonly phase: () => Phase;
  readonly signal: AbortSignal;
  /** A new number between 0 and 1 at each call. */
  readonly random: () => number;
}

const PAUSE_MS = 600;
const RETRY_MS = 400;
/** Share of writes among the turns of a person who may write. */
const WRITE_SHARE = 0.5;
const TWIN_SHARE = 0.3;
const WRITERS: readonly string[] = ['ADMINISTRATOR', CLERK.name];

const mayWrite = ({ roles }: Person): boolean => roles.some((role) => WRITERS.includes(role));

/** Whether the client must repeat the write with the same key. */
const isOpen = (answer: Answer | null, outcome: string | null): boolean => {
  if (outcome) return outcome === 'IN_PROGRESS';
  return !answer || answer.errors.some(({ extensions }) => extensions?.retryable === true);
};

const outcomeIn = (answer: Answer | null, field: string): string | null => {
  const given = answer?.data?.[field] as { readonly operation: { readonly outcome: string } } | null | undefined;
  return given?.operation.outcome ?? null;
};

/** A client that sends one request after the other until the signal aborts. */
export const runClient = async (settings: Settings): Promise<void> => {
  const { url, book, moves, rows, person, token, phase, signal, random } = settings;

  const send = async (query: string): Promise<Answer | null> => {
    const during = phase();
    const answer = await ask(url, token, query);
    // A request that began before a fault counts for the fault if it ended during the fault.
    const judged = phase().name === during.name ? during : [during, phase()].find(({ losesAnswers }) => losesAnswers);
    book.note(judged ?? phase(), answer);
    return answer;
  };

  const write = async (): Promise<void> => {
    const move = moves.next(person.partner);
    if (!move) return read();
    const entry: Entry = { move, told: null };
    book.entries.push(entry);
    do {
      // Some clients send the same write twice at once, which the balancer gives to two gateways.
      const [answer = null] = await Promise.all(
        Array.from({ length: random() < TWIN_SHARE ? 2 : 1 }, () => send(move.document)),
      );
      const outcome = outcomeIn(answer, move.field);
      if (outcome) entry.told = outcome;
      if (!isOpen(answer, outcome)) {
        phase().writes += outcome ? 1 : 0;
        return;
      }
      await delay(RETRY_MS);
    } while (!signal.aborted);
  };

  const read = async (): Promise<void> => {
    const { query, foreignIn } = rows.question(person, random());
    const answer = await send(query);
    for (const foreign of answer ? foreignIn(answer.data) : [])
      book.complain(phase(), `${person.accountName} was shown ${foreign}`);
  };

  await delay(random() * PAUSE_MS);
  while (!signal.aborted) {
    await (mayWrite(person) && random() < WRITE_SHARE ? write() : read());
    await delay(random() * PAUSE_MS * 2);
  }
};
