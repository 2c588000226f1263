import { type Answer, json, type Outcome } from './answer.ts';
import type { Ending } from './faults.ts';
import { type Refusal, refuse } from './refusal.ts';

export const answerRefusal = ({ status, body }: Refusal): Answer => json(status, body);

const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
const HTML = { 'Content-Type': 'text/html' };

/** The outcome of a fault that ends a call before it takes effect; null when the call goes on. */
export const endBefore = (ending: Ending): Outcome | null => {
  switch (ending.kind) {
    case 'status':
      return answerRefusal(refuse(ending.status, ending.code, 'A fault was planned.'));
    case 'error-in-200':
      return answerRefusal(refuse(200, ending.code, 'A fault was planned.'));
    case 'throttle':
      return answerRefusal(refuse(429, 'APIG.0308', 'The throttling threshold has been reached.'));
    case 'html':
      return { status: 502, text: GATEWAY_PAGE, headers: HTML };
    case 'empty':
      return { status: 200, text: '' };
    case 'reset-before':
    case 'late':
      return 'cut';
    case 'hang':
      return 'hang';
    case 'truncate':
    case 'reset-after':
      return null;
  }
};

const firstHalf = <T extends string | Buffer>(whole: T): T => whole.slice(0, Math.ceil(whole.length / 2)) as T;

const truncate = ({ bytes, ...answer }: Answer): Answer => ({
  ...answer,
  text: firstHalf(answer.text),
  ...(bytes ? { bytes: firstHalf(bytes) } : {}),
});

/** The outcome of a fault that damages the answer after the call took effect. */
export const endAfter = (ending: Ending | null, answer: Answer): Outcome => {
  if (ending?.kind === 'reset-after') return 'cut';
  if (ending?.kind === 'truncate') return truncate(answer);
  return answer;
};
