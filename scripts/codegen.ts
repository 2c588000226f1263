// Writes packages/client/src/generated from the committed SDL and schema/operations; with `--check` compares every byte.
import { clientOutputs } from './client.ts';
import { writeOrCheck } from './generated.ts';

writeOrCheck(await clientOutputs(), 'npm run codegen');
