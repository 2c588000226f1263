import { executeCodegen, loadCodegenConfig } from '@graphql-codegen/cli';
import { type Outputs, ROOT } from './generated.ts';

/** What `codegen.yml` generates, by path from the root; writes nothing. Other sources than its own can be given. */
export const clientOutputs = async (sources: { schema?: string; documents?: string } = {}): Promise<Outputs> => {
  const { config } = await loadCodegenConfig({ configFilePath: `${ROOT}codegen.yml` });
  const { result, error } = await executeCodegen({ ...config, ...sources, cwd: ROOT, silent: true });
  if (error) throw error;
  return new Map(result.map(({ filename, content }) => [filename, content]));
};
