import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { codesRefusedBy } from '../../errors/index.ts';
import { importNameOf, itemOf, type RecordKind } from '../../records/index.ts';
import { Requires } from '../../request/access/access.ts';
import { Refuses } from '../../request/access/refusals.ts';
import type { RequestContext } from '../../request/context.ts';
import { ImportRecordsInput, RecordImport } from './import.type.ts';
import { importCost, importRecords } from './record.import.ts';

/** The mutation that imports a file of Partner Center as records of a kind; none for a kind without exports there. */
export const importMutations = (kind: RecordKind): readonly (new () => object)[] => {
  const { exported, words } = kind;
  if (!exported) return [];

  @Resolver()
  class RecordImportMutation {
    @Refuses(...codesRefusedBy('record-import'))
    @Requires(itemOf(kind, 'DECIDE'), { cost: importCost(kind) })
    @Mutation(() => RecordImport, {
      name: importNameOf(kind),
      description:
        `Imports a file of ${words[1]} that Partner Center has exported: all rows, or none. BAD_USER_INPUT names the first ` +
        'cell that is refused; `dryRun` lists them all.',
    })
    run(
      @Ctx() context: RequestContext,
      @Arg('input', () => ImportRecordsInput, { description: 'The file.' }) input: ImportRecordsInput,
    ): Promise<RecordImport> {
      return importRecords(context, kind, input);
    }
  }
  return [RecordImportMutation];
};
