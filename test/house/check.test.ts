import { readFileSync } from 'node:fs';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { PARTS } from '../../scripts/check/parts.ts';
import { type Part, runCommand, runParts } from '../../scripts/check/run-parts.ts';
import { STEPS } from '../../scripts/generate/steps.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const part = (name: string): Part => ({ name, command: ['true'] });

describe('npm run check', () => {
  const runWith = async (results: Readonly<Record<string, { code: number; output: string }>>, together = 1) => {
    const said: string[] = [];
    const ran: string[] = [];
    const failed = await runParts(Object.keys(results).map(part), {
      run: async ({ name }) => {
        ran.push(name);
        return results[name] ?? { code: 1, output: '' };
      },
      say: (text) => said.push(text),
      now: () => 0,
      together,
    });
    return { failed, ran, said };
  };

  it('runs every part and prints little', async () => {
    const { failed, ran, said } = await runWith({
      types: { code: 0, output: 'noise\n' },
      coverage: { code: 0, output: 'China: reads 8/62, writes 0/29\n' },
    });
    expect([failed, ran]).toEqual([null, ['types', 'coverage']]);
    expect(said.join('\n')).toContain('China: reads 8/62');
    expect(said.join('\n')).not.toContain('noise');
  });

  it('stops at the part that fails, with its name and its output', async () => {
    const { failed, ran, said } = await runWith({
      types: { code: 0, output: '' },
      lint: { code: 1, output: 'x.ts: unused import\n' },
      tests: { code: 0, output: '' },
    });
    expect([failed, ran]).toEqual(['lint', ['types', 'lint']]);
    expect(said.at(-1)).toBe('x.ts: unused import\n\ncheck failed: lint (0.0 s)');
  });

  it('begins none after one has failed where two run together, and waits for the other', async () => {
    const { failed, ran, said } = await runWith(
      {
        types: { code: 1, output: 'x.ts: no such type\n' },
        lint: { code: 0, output: '' },
        tests: { code: 0, output: '' },
      },
      2,
    );
    expect([failed, ran]).toEqual(['types', ['types', 'lint']]);
    expect(said).toEqual(['x.ts: no such type\n\ncheck failed: types (0.0 s)', 'ok  lint         0.0 s']);
  });

  it('judges a command by its output and its exit code', async () => {
    const program = 'process.stdout.write("out\\n"); process.stderr.write("err\\n"); process.exitCode = 3';
    const { code, output } = await runCommand([process.execPath, '-e', program], process.cwd());
    expect([code, output.split('\n').filter(Boolean).sort()]).toEqual([3, ['err', 'out']]);
  });

  it('counts a killed command as failed', async () => {
    const { code } = await runCommand([process.execPath, '-e', 'process.kill(process.pid, "SIGKILL")'], process.cwd());
    expect(code).not.toBe(0);
  });

  it('knows a script for each of its parts', () => {
    const named = PARTS.map(({ command }) => command.at(-1) ?? '');
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((name) => !scripts[name])).toEqual([]);
  });
});

describe('npm run generate', () => {
  /** Scripts that compare a generated file, by their command and not by their name. */
  const comparing = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).flatMap(([name, command]) => (/scripts\/\S+ --check$|check\.ts$/.test(command) ? [name] : []));

  it('has a step for each script that compares what is generated', () => {
    const steps = STEPS.map(({ check }) => check);
    expect(
      comparing(scripts)
        .filter((name) => name !== 'check')
        .sort(),
    ).toEqual([...steps].sort());
    expect(STEPS.filter(({ write }) => !scripts[write])).toEqual([]);
  });

  it('finds a script without a step', () => {
    expect(
      comparing({ 'walk:check': 'node --import x scripts/walk.ts --check', walk: 'node scripts/walk.ts' }),
    ).toEqual(['walk:check']);
  });

  it('is what CI checks by name, all of it', () => {
    const parts = /npm run --silent check -- (.*)/.exec(readFileSync('.ci/run', 'utf8'))?.[1]?.split(' ') ?? [];
    expect(parts.sort()).toEqual(
      PARTS.map(({ name }) => name)
        .filter((name) => name !== 'tests')
        .sort(),
    );
  });
});
