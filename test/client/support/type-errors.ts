import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const CONFIGURATION = {
  extends: resolve('playground/tsconfig.json'),
  compilerOptions: {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    jsx: 'react-jsx',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    target: 'es2022',
    types: [],
    paths: {
      '@partnergraph/client': [resolve('packages/client/src/index.ts')],
      '@partnergraph/client/*': [resolve('packages/client/src/*.ts')],
    },
  },
  include: ['*/**/*'],
};

/** Errors of the compiler in the blocks; each guide has a folder of its own. */
export const typeErrors = (files: ReadonlyMap<string, string>): readonly string[] => {
  // Below the repository, so that the compiler finds node_modules.
  const folder = mkdtempSync(resolve('test/client/guides-'));
  try {
    for (const [name, text] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIGURATION));
    execFileSync(process.execPath, [resolve('node_modules/typescript-7/bin/tsc'), '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return [];
  } catch (error) {
    const { stdout } = error as { readonly stdout?: unknown };
    if (typeof stdout !== 'string') throw error;
    return stdout.split('\n').filter((line) => line.includes('error'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};
