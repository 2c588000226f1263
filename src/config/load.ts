import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { findMalformed, isWholeText, readUtf8, WELL_FORMED } from '../text.ts';
import { type Config, toConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { DEMO_PARTNERS } from './demo.ts';
import { identityProblems } from './identity.ts';
import { mailProblems } from './mail.ts';
import { plaintextProblems } from './plaintext.ts';
import { readSecretFiles } from './secret-files.ts';
import { type Settings, settingsSchema } from './settings.ts';
import { signOnProblems } from './single-sign-on.ts';
import type { Environment } from './variable.ts';
import { OTHER_VARIABLES, VARIABLES } from './variables.ts';
import { VIEWER_KINDS } from './viewer-kind.ts';

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const readFile = (path: string): Tree => {
  const refuse = (why: string) => new ConfigError([`PARTNERGRAPH_CONFIG: ${why}`]);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw refuse('expected the path of a readable file');
  }
  const text = readUtf8(bytes);
  if (text === null) throw refuse('expected a file in UTF-8');
  let tree: unknown;
  try {
    tree = JSON.parse(text);
  } catch {
    // The parser's message quotes the text around the mistake, which may be a secret.
    throw refuse('expected a file in JSON');
  }
  if (!isTree(tree)) throw refuse('expected a JSON object');
  const malformed = findMalformed(tree);
  if (malformed) throw refuse(`${malformed.join('.') || 'settings'}: expected ${WELL_FORMED}`);
  return tree;
};

/** Sets the value at a dotted path and creates missing objects and lists. A number in the path is an index. */
const put = (tree: Tree, path: string, value: unknown): void => {
  const steps = path.split('.');
  const last = steps.pop() ?? path;
  let here: Tree = tree;
  for (const [position, step] of steps.entries()) {
    const inner = here[step];
    const next =
      typeof inner === 'object' && inner !== null ? inner : /^\d+$/.test(steps[position + 1] ?? last) ? [] : {};
    here[step] = next;
    here = next as Tree;
  }
  here[last] = value;
};

const at = (tree: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], tree);

/** The file's settings with those of variables. An empty variable counts as absent: compose files leave one out so. */
const overlay = (file: Tree, env: Environment): Tree => {
  const tree = structuredClone(file);
  // With a separate issuer for customers, only its tokens may speak for customers, and for no other kind of viewer.
  if (env.OIDC_CUSTOMERS_ISSUER?.trim()) {
    const others = VIEWER_KINDS.filter((kind) => kind !== 'customer');
    put(tree, 'identity.0.viewers', at(file, ['identity', 0, 'viewers']) ?? others);
    put(tree, 'identity.1.viewers', ['customer']);
  }
  for (const { name, path, read } of VARIABLES) {
    const text = env[name]?.trim();
    if (text) put(tree, path, read(text));
  }
  return tree;
};

const malformedVariables = (env: Environment): string[] =>
  environmentNames().flatMap((name) => {
    const text = env[name];
    return text === undefined || isWholeText(text) ? [] : [`${name}: expected ${WELL_FORMED} in UTF-8`];
  });

const label = (path: readonly PropertyKey[]): string => {
  const dotted = path.map(String).join('.');
  // A variable holds the whole list, so an error of one element is reported for the list.
  const variable = VARIABLES.find(
    (v) => dotted === v.path || (/^\.\d+$/.test(dotted.slice(v.path.length)) && dotted.startsWith(v.path)),
  );
  return variable ? `${variable.name} (${variable.path})` : dotted || 'settings';
};

const describe = (issue: z.core.$ZodIssue, tree: Tree): string[] => {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${label([...issue.path, key])}: there is no such setting`);
  if (issue.code === 'invalid_key')
    return [`${label(issue.path)}: expected ${issue.issues[0]?.message ?? 'another name'}`];
  const missing = at(tree, issue.path) === undefined ? 'is missing; ' : '';
  return [`${label(issue.path)}: ${missing}expected ${issue.message}`];
};

const partnerIds = ({ partners }: Settings): ReadonlySet<string> =>
  new Set((partners ?? DEMO_PARTNERS).map(({ id }) => id));

const strangers = (settings: Settings): string[] => {
  const { incentives, records, writes, services } = settings;
  const known = partnerIds(settings);
  return Object.entries({ incentives, records, writes, services }).flatMap(([section, byPartner]) =>
    Object.keys(byPartner).flatMap((id) => (known.has(id) ? [] : [`${section}.${id}: there is no such partner`])),
  );
};

const contradictions = (settings: Settings, env: Environment): string[] => {
  const { partners, identity, sandbox, documents } = settings;
  const problems = strangers(settings);
  if (documents.directory === undefined && (documents.mode ?? 'off') !== 'off')
    problems.push('TRUSTED_DOCUMENTS (documents.directory): is missing; TRUSTED_DOCUMENTS_MODE needs a directory');
  if (env.NODE_ENV === 'production' && !settings.security.plaintext) {
    for (const problem of plaintextProblems(settings)) problems.push(`${problem}, or set ALLOW_PLAINTEXT=on`);
  }
  for (const [path, complaint] of identityProblems(identity ?? [], partnerIds(settings)))
    problems.push(`${label(path.split('.'))}: ${complaint}`);
  problems.push(...signOnProblems(settings), ...mailProblems(settings));
  if (settings.agents.enabled && identity && settings.server.publicUrl === undefined)
    problems.push('PUBLIC_URL (server.publicUrl): is missing; tokens of agents name the address that they are for');
  if (partners) {
    if (sandbox.mode === 'on')
      problems.push(
        'SANDBOX (sandbox.mode): is on, but a partner is configured; turn the sandbox off or remove the partner',
      );
    if (!identity)
      problems.push('OIDC_ISSUER (identity.0.issuer): is missing; a configured partner needs an identity provider');
    const ids = partners.map(({ id }) => id);
    for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index)))
      problems.push(`partners: two partners have the same id ${id}`);
  } else if (sandbox.mode === 'off') {
    problems.push(
      'PARTNER_ACCESS_KEY (partners): no partner is configured and SANDBOX is off; configure a partner or turn the sandbox on',
    );
  } else if (sandbox.mode === 'auto') {
    if (identity)
      problems.push(
        'PARTNER_ACCESS_KEY (partners): an identity provider is configured but no partner; set SANDBOX=on to try it on the sandbox',
      );
    if (env.NODE_ENV === 'production')
      problems.push(
        'PARTNER_ACCESS_KEY (partners): no partner is configured; set SANDBOX=on to run the sandbox in production',
      );
  }
  return problems;
};

/** Lists of the file for which variables describe the first entries only. */
const LISTS = { partners: 'several partners', identity: 'several issuers' } as const;

/**
 * Reads the optional settings file (`PARTNERGRAPH_CONFIG`), files of secrets and the environment; variables override
 * the file. Throws one ConfigError with all problems.
 */
export const loadConfig = (given: Environment): Config => {
  const malformed = malformedVariables(given);
  if (malformed.length > 0) throw new ConfigError(malformed);
  const env = readSecretFiles(given);
  const path = env.PARTNERGRAPH_CONFIG?.trim();
  const file = path ? readFile(path) : {};
  const tree = overlay(file, env);
  const problems: string[] = [];
  for (const [section, several] of Object.entries(LISTS)) {
    const listed = file[section];
    const single = VARIABLES.filter((v) => v.path.startsWith(`${section}.`) && env[v.name]?.trim());
    if (Array.isArray(listed) && listed.length > 1 && single.length > 0)
      problems.push(`${single.map((v) => v.name).join(', ')}: cannot be combined with ${several} in the file`);
  }
  const parsed = settingsSchema.safeParse(tree);
  if (!parsed.success) problems.push(...parsed.error.issues.flatMap((issue) => describe(issue, tree)));
  else problems.push(...contradictions(parsed.data, env));
  if (!parsed.success || problems.length > 0) throw new ConfigError([...new Set(problems)]);
  return toConfig(parsed.data);
};

/** Names of all environment variables that the gateway reads. */
export const environmentNames = (): string[] => [...OTHER_VARIABLES, ...VARIABLES].map(({ name }) => name);
