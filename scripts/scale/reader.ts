// Measures one size in a process of its own. The first message has the options; each later one is a kind of question, or
// `finish`, and is answered before the next is sent.
import process from 'node:process';
import { type MeasuredCopy, openCopy, type ScaleOptions } from './measure.ts';
import type { QuestionKind } from './questions.ts';

let copy: MeasuredCopy | null = null;

const answer = async (message: ScaleOptions | QuestionKind | 'finish'): Promise<void> => {
  if (typeof message === 'object') {
    copy = await openCopy(message, (text) => void process.stdout.write(`${text}\n`));
    process.send?.(null);
  } else if (message === 'finish') {
    process.send?.(await copy?.finish());
    await copy?.close();
    process.disconnect();
  } else {
    process.send?.(await copy?.ask(message));
  }
};

process.on('message', (message: ScaleOptions | QuestionKind | 'finish') => {
  answer(message).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  });
});
