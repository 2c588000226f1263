import process from 'node:process';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config/index.ts';
import { isWholeText, WELL_FORMED } from '../text.ts';
import { surviveOutputFailure, waitForOutput } from './outputs.ts';
import { StartError, say } from './start.ts';

const HELP = `Usage: partnergraph <command>

  serve            the gateway; without partner credentials also the sandbox with demo partners
  sandbox          the sandbox alone
  token <member>   a token of a demo member, from the gateway that runs here
  mcp [member]     tools for an assistant on this machine, at stdin and stdout, from the gateway at AGENT_GATEWAY
  export <kind> <file>
                   writes the rows of a list into a file, as createExport does, from the gateway at EXPORT_GATEWAY
  check            reads the configuration and asks the vendor and the identity providers whether it works
  audit            every audit record as JSON, one a line
  operations       every write in the ledger with its current state, as JSON, one a line
  mirror status    how far the copy of each list is, and how old
  mirror purge     forgets every copied row; a gateway that runs begins to read again
  saml keys        makes a key for single sign-on in SAML_KEYS; rotate signs with the newest, retire removes the others
  backup <file>    copies the SQLite store of a gateway that may run into a new file, and verifies the copy
  verify           recomputes the audit's chain and names the first record that was changed

Settings come from environment variables and from the JSON file that PARTNERGRAPH_CONFIG names;
.env.example lists them all.
`;

type Command = (argument?: string) => Promise<void>;

const loadStored = () => import('./stored.ts');

/** Each command loads only its own part of the program. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  sandbox: async () => (await import('./serve.ts')).sandboxOnly,
  token: async () => (await import('./token.ts')).token,
  mcp: async () => (await import('./mcp.ts')).mcp,
  check: async () => (await import('./check.ts')).check,
  audit: async () => (await loadStored()).audit,
  backup: async () => (await loadStored()).backup,
  operations: async () => (await loadStored()).operations,
  mirror: async () => (await loadStored()).mirror,
  saml: async () => (await import('./saml.ts')).saml,
  verify: async () => (await loadStored()).verify,
};

/** Commands with an argument. */
const WITH_ARGUMENT: ReadonlySet<string> = new Set(['token', 'mcp', 'backup', 'mirror', 'saml']);

const run = async (): Promise<number> => {
  try {
    const [first, ...own] = process.argv.slice(2);
    if (first === 'export' && !own.includes('--help') && own.every(isWholeText)) {
      await (await import('./export.ts')).exportList(own);
      return 0;
    }
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (!positionals.every(isWholeText)) throw new StartError(`Arguments: expected ${WELL_FORMED} in UTF-8.`);
    const [name, argument, ...rest] = positionals;
    if (values.help) {
      say(HELP);
      return 0;
    }
    const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command || rest.length > 0 || (argument !== undefined && !WITH_ARGUMENT.has(name ?? ''))) {
      process.stderr.write(HELP);
      return 2;
    }
    await (await command())(argument);
    return 0;
  } catch (error) {
    if (error instanceof StartError || error instanceof ConfigError) process.stderr.write(`${error.message}\n`);
    else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      process.stderr.write(`${error.message}\n\n${HELP}`);
    else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
};

/** Runs the command that the process was started with; returns the exit status. */
export const main = async (): Promise<number> => {
  surviveOutputFailure(process.argv[2]);
  const status = await run();
  await waitForOutput();
  return status;
};
