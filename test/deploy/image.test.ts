import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { DockerfileParser } from 'dockerfile-ast';
import { ValidationSeverity, validate } from 'dockerfile-utils';
import { readImageSettings } from '../../scripts/image/settings.ts';
import { environmentNames, loadConfig } from '../../src/config/index.ts';

const dockerfile = readFileSync('Dockerfile', 'utf8');

const complaints = (text: string): string[] =>
  validate(text, {
    instructionCasing: ValidationSeverity.ERROR,
    deprecatedMaintainer: ValidationSeverity.ERROR,
    emptyContinuationLine: ValidationSeverity.ERROR,
    instructionCmdMultiple: ValidationSeverity.ERROR,
    instructionEntrypointMultiple: ValidationSeverity.ERROR,
    instructionHealthcheckMultiple: ValidationSeverity.ERROR,
    instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
    instructionWorkdirRelative: ValidationSeverity.ERROR,
  }).map(({ message }) => (typeof message === 'string' ? message : message.value));

/** Bases of the stages that are not an image with a whole version. */
const looseBases = (text: string): string[] =>
  DockerfileParser.parse(text)
    .getFROMs()
    .flatMap((from) => {
      const image = from.getImage() ?? '';
      return /:\d+\.\d+\.\d+-\w+/.test(image) ? [] : [image];
    });

describe('the Dockerfile', () => {
  it('passes its linter', () => {
    expect(complaints(dockerfile)).toEqual([]);
    expect(complaints('from node\nWORKDIR app\nCMD ["a"]\nCMD ["b"]\n')).toHaveLength(3);
  });

  it('names its bases by whole versions, of the Node on which the tests run', () => {
    expect(looseBases(dockerfile)).toEqual([]);
    expect(looseBases('FROM node:24\nFROM node')).toEqual(['node:24', 'node']);
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    const versions = [...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version);
    expect(versions).toEqual([devDependencies.node, devDependencies.node]);
  });

  it('starts the gateway without a shell, as a user with a number that is not root', () => {
    const settings = readImageSettings(dockerfile);
    expect(settings.entrypoint).toEqual(['node', '--max-semi-space-size=4', 'dist/main.js']);
    expect(settings.command).toEqual(['serve']);
    expect(settings.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(settings.stopSignal).toBe('SIGTERM');
  });

  it('has every folder of schema/, which the gateway reads at its start', () => {
    const assembled = readFileSync('scripts/image/assemble.sh', 'utf8');
    const folders = readdirSync('schema', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.length).toBeGreaterThan(2);
    expect(folders.filter(({ name }) => !assembled.includes(`"$root/schema/${name}"`))).toEqual([]);
  });

  it('checks the health at the port that it exposes', () => {
    const settings = readImageSettings(dockerfile);
    expect(settings.ports).toEqual([String(loadConfig({}).server.port)]);
    const checks = DockerfileParser.parse(dockerfile).getHEALTHCHECKs();
    expect(checks).toHaveLength(1);
    expect(checks[0]?.getArgumentsContent()).toContain(`${settings.ports[0]}) + '/health/live'`);
  });

  it('sets variables that exist, and none that holds a secret', () => {
    const names = readImageSettings(dockerfile).env.map((setting) => setting.split('=')[0]);
    const ofTheLibrary = ['MALLOC_ARENA_MAX', 'MALLOC_TRIM_THRESHOLD_', 'MALLOC_MMAP_THRESHOLD_'];
    expect(names).toEqual(['NODE_ENV', 'HOST', 'PARTNERGRAPH_DATA', ...ofTheLibrary]);
    expect(names.slice(0, -3).filter((name = '') => !environmentNames().includes(name))).toEqual([]);
  });

  it('gets only files that .dockerignore names; all others are left out', () => {
    const lines = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    expect(lines.filter((line) => line.startsWith('!') && /env|data|sqlite|key/.test(line))).toEqual([]);
  });
});
