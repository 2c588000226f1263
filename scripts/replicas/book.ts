import { type Answer } from './ask.ts';
import { DEADLINE_MS } from './gateway.ts';
import type { Move } from './moves.ts';

/** Results of the requests during one fault, or without one. */
export interface Phase {
  readonly name: string;
  /** Error codes that requests may get in this phase; any other code counts as a failure. */
  readonly allowed: readonly string[];
  /** Whether requests may get no answer, because a gateway is killed or frozen. */
  readonly losesAnswers: boolean;
  answers: number;
  writes: number;
  noAnswer: number;
  slowestMs: number;
  readonly codes: Map<string, number>;
  /** Seconds from the end of the fault until everything worked. */
  recoverySeconds: number | null;
}

export interface Complaint {
  readonly phase: string;
  readonly what: string;
}

/** A move and the last answer that its client got. */
export interface Entry {
  readonly move: Move;
  told: string | null;
}

/** Time allowed beyond the deadline of an answer, because one machine runs all processes. */
const GRACE_MS = 3_000;

/** Codes of queries for rows of another partner, which must be refused. */
const EXPECTED_OF_STRANGERS = ['NOT_FOUND'];

export const createBook = () => {
  const phases: Phase[] = [];
  const entries: Entry[] = [];
  const complaints: Complaint[] = [];

  const complain = (phase: Phase, what: string): void => void complaints.push({ phase: phase.name, what });

  const noteErrors = (phase: Phase, { errors }: Answer): void => {
    for (const { extensions, message, path } of errors) {
      const code = extensions?.code ?? 'no code';
      phase.codes.set(code, (phase.codes.get(code) ?? 0) + 1);
      if (!phase.allowed.includes(code))
        complain(phase, `${path?.join('.') ?? 'a request'} was answered ${code}: ${message}`);
    }
  };

  return {
    phases,
    entries,
    complaints,
    complain,
    begin: (name: string, rules: Pick<Phase, 'allowed' | 'losesAnswers'>): Phase => {
      const phase: Phase = {
        name,
        ...rules,
        allowed: [...EXPECTED_OF_STRANGERS, ...rules.allowed],
        ...{ answers: 0, writes: 0, noAnswer: 0, slowestMs: 0, codes: new Map(), recoverySeconds: null },
      };
      phases.push(phase);
      return phase;
    },
    note: (phase: Phase, answer: Answer | null): void => {
      if (!answer) {
        phase.noAnswer += 1;
        if (!phase.losesAnswers) complain(phase, 'a request without an answer');
        return;
      }
      phase.answers += 1;
      phase.slowestMs = Math.max(phase.slowestMs, answer.ms);
      // A frozen gateway sends its outstanding answers when it continues.
      if (answer.ms > DEADLINE_MS + GRACE_MS && !phase.losesAnswers)
        complain(phase, `an answer after ${Math.round(answer.ms)} ms`);
      noteErrors(phase, answer);
    },
  };
};

export type Book = ReturnType<typeof createBook>;
