import { rowsOf } from '../../data/rows.ts';
import type { Input } from '../../http/input.ts';
import type { TicketCall } from '../call.ts';
import type { DiagnosisJob } from '../diagnosis-job.ts';
import { regionsOf } from '../forms/choices.ts';
import { formId } from '../forms/form-id.ts';
import { text } from '../forms/language.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import { DONE, type TicketBehaviors } from './behavior.ts';

const SERVER = 1;
const PREPARING = 0;
const RUNNING = 2;
const FINISHED = 3;
/** Seconds after which a diagnosis runs, and after which it is finished. */
const BEGINS = 2;
const ENDS = 10;
const PAGE = 10;

const CHECKS = [
  {
    id: 'network',
    name: text('网络连通性', 'Network'),
    advice: text('请检查安全组规则', 'Check the rules of the security group'),
    level: 2,
  },
  { id: 'disk', name: text('磁盘使用率', 'Use of the disks'), advice: text('无异常', 'Nothing is wrong'), level: 0 },
] as const;

const statusAt = ({ startedAt }: DiagnosisJob, now: number): number => {
  if (now - startedAt >= ENDS) return FINISHED;
  return now - startedAt >= BEGINS ? RUNNING : PREPARING;
};

const jobIn = ({ account }: TicketCall, id: unknown): DiagnosisJob => {
  const job = account.jobs.get(String(id));
  if (!job) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The diagnosis does not exist.');
  return job;
};

const start = ({ account, now }: TicketCall, input: Input): string => {
  const id = String(++account.count);
  const params = (input.params ?? {}) as DiagnosisJob['params'];
  const regionId = String(input.region_id ?? regionsOf(account.facts.site)[0]?.id ?? '');
  account.jobs.set(id, { id, type: Number(input.type), params, regionId, startedAt: Math.floor(now) });
  return id;
};

const jobOf = (call: TicketCall, job: DiagnosisJob) => {
  const status = statusAt(job, call.now);
  return {
    status,
    job_id: Number(job.id),
    domain_id: call.account.facts.id,
    create_time: job.startedAt * 1000,
    items_result: CHECKS.map(({ id, name, level }) => ({
      status,
      visible: 1,
      resource_id: String(job.params.instanceId ?? job.params.eip ?? ''),
      resource_name: String(job.params.instanceId ?? job.params.eip ?? ''),
      check_id: id,
      check_name: name[call.language],
      problem_level: level,
    })),
  };
};

const findings = ({ language, now }: TicketCall, job: DiagnosisJob, wanted: readonly string[]) =>
  CHECKS.filter(({ id }) => statusAt(job, now) === FINISHED && (wanted.length === 0 || wanted.includes(id))).map(
    ({ id, name, advice, level }) => ({
      status: FINISHED,
      level,
      suggestion: advice[language],
      response: '{}',
      check_id: id,
      check_name: name[language],
      check_name_en: name.en_US,
      suggestion_url: null as null,
    }),
  );

const recordOf = (call: TicketCall, job: DiagnosisJob) => ({
  id: job.id,
  status: String(statusAt(job, call.now)),
  params: job.params,
  domain_id: call.account.facts.id,
  create_time: job.startedAt * 1000,
  job_id: job.id,
  abnormal_items: CHECKS.filter(({ level }) => level > 0).map(({ name }) => name[call.language]),
  red_count: CHECKS.filter(({ level }) => level > 0).length,
  region: job.regionId,
});

const records = (call: TicketCall, input: Input) => {
  const type = Number(input.type ?? SERVER);
  const size = Number(input.page_size ?? PAGE);
  const from = (Math.max(1, Number(input.page_no ?? 1)) - 1) * size;
  const found = [...call.account.jobs.values()].filter((job) => job.type === type).reverse();
  const page = found.slice(from, from + size).map((job) => recordOf(call, job));
  return { total_count: found.length, records: page };
};

const serverOf = ({ account }: TicketCall, number: number) => ({
  id: formId('server', account.facts.id, String(number)),
  name: `ecs-${number}`,
  accessIPv4: `192.0.2.${number}`,
  accessIPv6: null as null,
  status: 'ACTIVE',
  progress: null as null,
  tenantId: account.facts.id,
  userId: account.facts.id,
  hostId: formId('host', account.facts.id),
  metadata: {},
  fault: null as null,
});

const MOST_SERVERS = 3;

export const diagnosisBehaviors: TicketBehaviors = {
  CreateDiagnoseJob: (call, input) => ({ body: { job_id: start(call, input) } }),

  ListDiagnoseJob: (call, input) => ({ body: jobOf(call, jobIn(call, input.job_id)) }),

  ListDiagnoseItems: (call, input) => {
    const wanted = String(input.item_ids ?? '')
      .split(',')
      .filter(Boolean);
    return { rows: rowsOf(findings(call, jobIn(call, input.job_id), wanted)) };
  },

  ListDiagnoseRecords: (call, input) => ({ body: records(call, input) }),

  ListDiagnoseResources: (call) => ({
    rows: rowsOf(Array.from({ length: MOST_SERVERS }, (_, index) => serverOf(call, index + 1))),
  }),

  CreateDiagnoseFeedback: () => DONE,

  // No operation reads reports of abuse, so that none is stored.
  CreateFeedback: (_call, { type }) => {
    // The vendor does not publish which types exist.
    if (type === '') throw refuseTicket(TICKET_ERROR.REPORT_TYPE, 'The type is unknown.');
    return DONE;
  },
};
