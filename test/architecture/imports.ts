import { posix } from 'node:path';

/** Rooms from left to right: a file may import from its own room and from rooms further right. */
export const ROOMS = [
  'main',
  'server',
  'graph',
  'request',
  'execution',
  'partner',
  'vendor',
  'uploads',
  'alerts',
  'mail',
  'webhooks',
  'mirror',
  'saml',
  'exports',
  'agents',
  'ledger',
  'identity',
  'records',
  'upstream',
  'cache',
  'store',
  'redis',
  'contract',
  'translations',
  'errors',
  'config',
  'freeze',
  'memory',
  'once',
  'text',
  'time',
] as const;

/** Rooms within `src/request`, from left to right like `ROOMS`. */
const REQUEST_ROOMS: readonly string[] = [
  'create-context',
  'writes',
  'cost',
  'schema',
  'nodes',
  'access',
  'pages',
  'fetch',
  'copies',
  'context',
  'streams',
];

/** Rooms beside the line: who they may import. */
const APART: Readonly<Record<string, readonly string[]>> = {
  sandbox: ['contract', 'config', 'text', 'time'],
};

/** What may be imported from another noun of the graph: its door. */
const DOOR = 'index.ts';

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g;

const roomOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') ?? '';

const mayImport = (from: string, to: string): boolean => {
  if (from === to) return true;
  if (from === 'main') return true;
  const apart = APART[from];
  if (apart) return apart.includes(to);
  if (to in APART) return false;
  const order: readonly string[] = ROOMS;
  return order.indexOf(from) !== -1 && order.indexOf(from) < order.indexOf(to);
};

const crossesRequest = (path: string, target: string): boolean => {
  const [, room, from = ''] = path.split('/');
  const [, targetRoom, to = ''] = target.split('/');
  if (room !== 'request' || targetRoom !== 'request') return false;
  const [left, right] = [from, to].map((name) => REQUEST_ROOMS.indexOf(name.replace(/\.ts$/, '')));
  return left === undefined || right === undefined || left < 0 || left > right;
};

const crossesNouns = (path: string, target: string): boolean => {
  const [, room, noun] = path.split('/');
  const [, targetRoom, targetNoun, ...targetFile] = target.split('/');
  if (room !== 'graph' || targetRoom !== 'graph' || targetFile.length === 0) return false;
  // Folders of `src/graph` that are no nouns: the schema itself and what all nouns share.
  if (noun?.endsWith('.ts') || targetNoun === 'common') return false;
  return noun !== targetNoun && targetFile.join('/') !== DOOR;
};

/** Imports of one source file that break a rule, in words. */
export const wrongImports = (path: string, source: string): string[] =>
  [...source.matchAll(IMPORT)].flatMap(([, specifier = '']) => {
    const target = posix.join(posix.dirname(path), specifier);
    if (!target.startsWith('src/')) return [`${path} leaves src: ${specifier}`];
    if (!mayImport(roomOf(path), roomOf(target))) return [`${path} → ${target}: wrong way`];
    if (crossesRequest(path, target)) return [`${path} → ${target}: wrong way within src/request`];
    if (crossesNouns(path, target)) return [`${path} → ${target}: import a noun by its index.ts`];
    return [];
  });

/** The one file that may read the machine's time. */
const CLOCK = 'src/time/clock.ts';

const READS_TIME = /\bDate\.now\b|\bnew Date\(\)|(?<![.\w])Date\(\)/;

/** Lines of a source file that read the machine's time instead of the clock that was passed in. */
export const timeReaders = (path: string, source: string): string[] =>
  path === CLOCK
    ? []
    : source
        .split('\n')
        .flatMap((line, index) => (READS_TIME.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));

/** Rooms that speak the vendor's language, or play the vendor. */
const SAYS_INDIRECT_PARTNER = /^src\/(upstream|contract|sandbox)\//;

/** The vendor's word for a reseller, as a field or a variable; names of the vendor's operations are no such words. */
const INDIRECT_PARTNER = /indirectPartner|indirect_partner/;

/** Lines of a source file that name a reseller as the vendor does, where a scope says whose data is asked for. */
export const scopeSpellers = (path: string, source: string): string[] =>
  SAYS_INDIRECT_PARTNER.test(path)
    ? []
    : source
        .split('\n')
        .flatMap((line, index) => (INDIRECT_PARTNER.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
