import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type AskedExport, EACH_CUSTOMER, type ExportKind, planExport } from '../../exports/index.ts';
import { claimsOf, EXPORTS_CREATE, guestName } from '../../identity/index.ts';
import { digest } from '../../ledger/audit/index.ts';
import { requireKey, toStoredKey } from '../../ledger/operations/index.ts';
import { Requires } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { CostOf, RequestContext } from '../../request/context.ts';
import { refuse } from '../../request/schema/windows.ts';
import { refuseBlankIds } from '../../request/writes/write-once.ts';
import { canBeStored } from '../../store/index.ts';
import { customerById, requireCustomer } from '../customers/index.ts';
import { requireKind } from './export.access.ts';
import { CancelExportInput, CreateExportInput, EXPORT_KINDS } from './export.args.ts';
import { exportEntry } from './export.audit.ts';
import { Export, toExport } from './export.type.ts';

@ObjectType({ description: 'Result of a change of an export.' })
export class ExportPayload {
  @Field(() => Export, { description: 'The export after the change.' })
  export!: Export;
}

type Filter = Readonly<Record<string, unknown>>;

const MOST_FILTER = 10_000;

const filterIn = ({ filter }: CreateExportInput): Filter => {
  const text = JSON.stringify(filter ?? {});
  if (text.length > MOST_FILTER) refuse('input.filter', `at most ${MOST_FILTER} characters as JSON`);
  if (!canBeStored(text) || text.includes('\\u0000')) refuse('input.filter', 'no NUL characters');
  return filter ?? {};
};

const isOfOneCustomer = (kind: ExportKind, filter: Filter): boolean =>
  kind.parents === EACH_CUSTOMER && typeof filter[EACH_CUSTOMER.number] === 'string';

/** The cost is the call that finds the customer in the conditions. */
const createCost: CostOf = (_parents, args, context, above) => {
  const { kind: name, filter } = args.input as CreateExportInput;
  const kind = EXPORT_KINDS.get(name);
  const looksUp = kind && isOfOneCustomer(kind, filter ?? {});
  return looksUp ? (customerById.most?.(1, args, context, above) ?? 1) : 0;
};

const auditAs =
  (context: RequestContext, what: string, inputDigest: string | null): AskedExport['audit'] =>
  (tx, job) =>
    context.audit.record(tx, job.partnerId, exportEntry(context, job, what, inputDigest));

const LANGUAGES = { ENGLISH: 'en', CHINESE: 'zh' } as const;

@Resolver()
export class ExportMutations {
  @Refuses('NOT_FOUND', 'WRONG_STATE', 'IDEMPOTENCY_CONFLICT')
  @Requires(EXPORTS_CREATE, { cost: createCost })
  @Mutation(() => ExportPayload, {
    description:
      'Starts an export of the rows of a list into a file, limited to what the viewer may see while it runs; the loss of a right ends it. BAD_USER_INPUT for columns or conditions that the kind lacks, FORBIDDEN for a list that is closed to ' +
      'the viewer, NOT_FOUND for a customer that it may not see, WRONG_STATE for more than five open exports of one viewer.',
  })
  async createExport(
    @Ctx() context: RequestContext,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg('input', () => CreateExportInput, { description: 'The export.' }) input: CreateExportInput,
  ): Promise<ExportPayload> {
    const { idempotencyKey, kind: name, format, columns = null, language } = input;
    requireKey(idempotencyKey);
    const kind = EXPORT_KINDS.get(name) ?? refuse('input.kind', 'a kind of export');
    const filter = filterIn(input);
    refuseBlankIds(filter, 'input.filter');
    requireKind(kind, schema, context);
    planExport(schema, { kind, filter, columns });
    if (isOfOneCustomer(kind, filter)) await requireCustomer(context, String(filter[EACH_CUSTOMER.number]));
    const viewer = context.requireViewer();
    const request = {
      kind: name,
      filter,
      columns,
      format,
      language: language ? LANGUAGES[language] : context.language,
    };
    const inputDigest = digest(request);
    const job = await context.partner.exports.create({
      viewer,
      claims: claimsOf(viewer),
      request,
      key: toStoredKey(idempotencyKey, guestName(viewer)),
      digest: inputDigest,
      audit: auditAs(context, 'createExport', inputDigest),
    });
    return { export: toExport(job, context) };
  }

  @Refuses('NOT_FOUND', 'WRONG_STATE')
  @Requires(EXPORTS_CREATE)
  @Mutation(() => ExportPayload, {
    description:
      'Cancels an export that waits or runs; nothing of its file is kept. The same again has no effect. WRONG_STATE for one that ' +
      "has ended otherwise; NOT_FOUND for another viewer's.",
  })
  async cancelExport(
    @Ctx() context: RequestContext,
    @Arg('input', () => CancelExportInput, { description: 'The export.' }) { exportId }: CancelExportInput,
  ): Promise<ExportPayload> {
    refuseBlankIds({ exportId }, 'input');
    const job = await context.partner.exports.cancel(
      context.requireViewer(),
      exportId,
      auditAs(context, 'cancelExport', null),
    );
    return { export: toExport(job, context) };
  }
}
