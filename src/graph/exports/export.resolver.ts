import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { EXPORTS_CREATE } from '../../identity/index.ts';
import { AtMost, Requires } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import { listMark, sliceOf } from '../../request/pages/paging.ts';
import { Connection, PageArgs } from '../common/index.ts';
import { isOpenKind } from './export.access.ts';
import { EXPORT_KINDS } from './export.args.ts';
import { Export, ExportConnection, ExportKindInfo, toExport } from './export.type.ts';

const MOST_KINDS = 100;

@Resolver()
export class ExportResolver {
  @Requires(EXPORTS_CREATE)
  @Query(() => Export, {
    description:
      "One of the viewer's own exports; NOT_FOUND for another viewer's, and for one whose time is over. No call to the vendor.",
  })
  async export(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Number of the export.' }) id: string,
  ): Promise<Export> {
    return toExport(await context.partner.exports.find(context.requireViewer(), id), context);
  }

  @Requires(EXPORTS_CREATE)
  @Query(() => ExportConnection, { description: "The viewer's own exports, newest first. No call to the vendor." })
  async exports(@Ctx() context: RequestContext, @Args(() => PageArgs) args: PageArgs): Promise<Connection<Export>> {
    const viewer = context.requireViewer();
    const list = listMark('exports', viewer.partnerId, viewer.id);
    const { offset, first } = sliceOf(args, list);
    const { rows, total } = await context.partner.exports.list(viewer, { offset, first });
    return new Connection({ rows: rows.map((job) => toExport(job, context)), offset, total, list });
  }

  @AtMost(MOST_KINDS)
  @Requires(EXPORTS_CREATE)
  @Query(() => [ExportKindInfo], {
    description: 'The kinds of export that are open to the viewer, with their columns.',
  })
  exportKinds(@Ctx() context: RequestContext, @Info() { schema }: GraphQLResolveInfo): readonly ExportKindInfo[] {
    return [...EXPORT_KINDS.values()]
      .filter((kind) => isOpenKind(kind, schema, context))
      .map(({ name, columns }) => ({
        kind: name,
        columns: columns.map((column) => ({
          name: column.name,
          title: column.title[context.language],
          usual: !column.isExtra,
        })),
      }));
  }
}
