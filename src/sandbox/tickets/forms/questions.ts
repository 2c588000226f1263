import { type Text, text } from './language.ts';
import { CONSULT, type Problem } from './problems.ts';

const INTEGER = 1;
const LINE = 3;
const ONE_OF = 4;
const SOME_OF = 5;
const AGREEMENT = 7;
const LINES = 8;

export interface Question {
  readonly key: string;
  readonly name: Text;
  readonly tips: Text;
  readonly type: number;
  readonly required: boolean;
  readonly isSensitive: boolean;
  /** Largest number of characters of an answer. */
  readonly length: number;
  readonly min: number | null;
  readonly max: number | null;
  readonly defaultValue: string | null;
  /** The choices as the vendor writes them: as JSON for some questions, separated by commas for others. */
  readonly choices: string | null;
}

type Sketch = Pick<Question, 'key' | 'name' | 'type'> & Partial<Question>;

const question = (sketch: Sketch): Question => ({
  tips: sketch.name,
  required: false,
  isSensitive: false,
  length: 128,
  min: null,
  max: null,
  defaultValue: null,
  choices: null,
  ...sketch,
});

const OF_FAULTS: readonly Question[] = [
  question({
    key: 'ecs_instance_id',
    name: text('资源ID', 'Resource ID'),
    tips: text('请填写出现问题的资源ID', 'The resource that has the problem'),
    type: LINE,
    required: true,
    length: 64,
  }),
  question({
    key: 'operating_system',
    name: text('操作系统', 'Operating system'),
    type: ONE_OF,
    choices: '["Linux","Windows","EulerOS"]',
    defaultValue: 'Linux',
  }),
  question({
    key: 'affected',
    name: text('受影响的业务', 'What is affected'),
    type: SOME_OF,
    choices: 'web,api,batch',
  }),
  question({ key: 'users', name: text('受影响用户数', 'Users affected'), type: INTEGER, min: 0, max: 1_000_000 }),
  question({ key: 'login_account', name: text('登录账号', 'Login account'), type: LINE, isSensitive: true }),
  question({ key: 'steps', name: text('复现步骤', 'Steps to reproduce'), type: LINES, length: 1000 }),
  question({
    key: 'restart_allowed',
    name: text('同意必要时重启', 'A restart is allowed where it is needed'),
    type: AGREEMENT,
  }),
];

const OF_CONSULTS: readonly Question[] = [
  question({ key: 'order_id', name: text('相关订单号', 'Order in question'), type: LINE, length: 64 }),
];

export const questionsOf = ({ caseType }: Problem): readonly Question[] =>
  caseType === CONSULT ? OF_CONSULTS : OF_FAULTS;

/** Fields that every form has. */
export const COMMON_FIELDS = [
  { key: 'region_id', name: text('区域', 'Region'), isRequired: (problem: Problem) => problem.caseType !== CONSULT },
  { key: 'remind_mobile', name: text('手机号码', 'Mobile number'), isRequired: () => false },
  { key: 'remind_mail', name: text('邮箱', 'Mail address'), isRequired: () => false },
  { key: 'remind_time', name: text('联系时间', 'Time to be reached'), isRequired: () => false },
] as const;

/** What is wrong with an answer; null when it is valid. */
const faultOf = ({ key, type, length, min, max, required }: Question, answer: unknown): string | null => {
  if (answer === undefined || answer === null || answer === '') return required ? `${key} is required.` : null;
  if (String(answer).length > length) return `${key} is longer than ${length} characters.`;
  if (type !== INTEGER) return null;
  const number = Number(answer);
  const fits = Number.isInteger(number) && number >= (min ?? number) && number <= (max ?? number);
  return fits ? null : `${key} must be a whole number in its limits.`;
};

/** The first fault among the answers of a form; null when all are valid. */
export const answersFault = (problem: Problem, answers: Readonly<Record<string, unknown>>): string | null =>
  questionsOf(problem)
    .map((each) => faultOf(each, answers[each.key]))
    .find((fault) => fault !== null) ?? null;
