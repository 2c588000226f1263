import {
  columnsOf,
  type FieldDefinition,
  importNameOf,
  itemOf,
  type RecordKind,
  type Step,
  VENDOR_FACTS,
} from '../../src/records/index.ts';

const START = '[*]';

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The states of a kind and what leads from one to the next, each way once. */
const diagramOf = ({ states, steps, timers = [] }: RecordKind): string => {
  const [first = ''] = Object.keys(states);
  const ways = [
    ...Object.values(steps).flatMap(({ from, to, mutation }) => from.map((state) => [state, to, mutation] as const)),
    ...timers.flatMap(({ from, to, name }) => from.map((state) => [state, to, `${name} (time)`] as const)),
  ];
  const arrows = new Map<string, string[]>();
  for (const [from, to, label] of ways) {
    const arrow = `${from} --> ${to}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), label]);
  }
  const lines = [`${START} --> ${first}`, ...[...arrows].map(([arrow, labels]) => `${arrow}: ${labels.join('; or ')}`)];
  return ['```mermaid', 'stateDiagram-v2', ...lines.map((line) => `  ${line}`), '```'].join('\n');
};

const asksOf = ({ asks = {}, requires = [], reason, vendorConfirms = [] }: Step): string =>
  [
    ...Object.entries(asks).map(([name, needed]) => `\`${name}\`${needed === 'optional' ? ' (optional)' : ''}`),
    ...(reason === 'required' ? ['`reason`'] : []),
    ...(requires.length > 0
      ? [
          `a value of ${requires
            .map((each) =>
              [each]
                .flat()
                .map((name) => `\`${name}\``)
                .join(' or '),
            )
            .join(', ')}`,
        ]
      : []),
    ...vendorConfirms.map((fact) => `the vendor: ${VENDOR_FACTS[fact]}`),
  ].join('; ');

const stepRows = (kind: RecordKind): readonly string[] => [
  ...Object.values(kind.steps).map((step) => {
    const who = step.by === 'GATEWAY' ? 'gateway' : [`\`${itemOf(kind, step.by)}\``, ...(step.guests ?? [])].join(', ');
    return `| \`${step.mutation}\` | ${step.description} | ${code(step.from)} | \`${step.to}\` | ${who} | ${asksOf(step)} |`;
  }),
  ...(kind.timers ?? []).map(
    ({ name, description, from, to }) => `| \`${name}\` | ${description} | ${code(from)} | \`${to}\` | time | |`,
  ),
];

const notesOf = ({ given, searchable, required, shape }: FieldDefinition): string =>
  [
    ...(required ? ['required'] : []),
    ...(shape.kind === 'text' && shape.personal ? ['personal'] : []),
    ...(shape.kind === 'files' && shape.aboutPersons ? ['about persons'] : []),
    ...(searchable ? ['searched'] : []),
    ...(given === 'step' ? ['given with a step'] : []),
    ...(given === 'computed' ? ['computed'] : []),
  ].join(', ');

const table = (head: readonly string[], rows: readonly string[]): string =>
  [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows].join('\n');

const settingsOf = ({ name, settings = {} }: RecordKind): readonly string[] =>
  Object.entries(settings).map(
    ([setting, { value, description }]) => `| \`${name}.${setting}\` | ${value} | ${description} |`,
  );

/** The columns of a file that Partner Center exports, and what is taken for granted of a record that is in it. */
const fileOf = (kind: RecordKind): readonly string[] => {
  const columns = columnsOf(kind);
  if (columns.length === 0) return [];
  const { states = {}, words = {}, implied = {} } = kind.exported ?? {};
  const spoken = Object.entries({ ...states, ...words }).map(([word, chinese]) => `${word} ${chinese}`);
  const given = Object.entries(implied).map(([name, value]) => `\`${name}\` ${String(value)}`);
  return [
    `\`${importNameOf(kind)}\` reads files with the columns ${columns
      .map(({ titles, required }) => `${titles.join(' / ')}${required ? ' (required)' : ''}`)
      .join(
        ', ',
      )}. Words: ${spoken.join(', ')}.${given.length > 0 ? ` A new record gets ${given.join(', ')}: the vendor takes no other.` : ''}`,
  ];
};

const sectionOf = (kind: RecordKind): string => {
  const { words, description, editable, unique, retention, guests, madeBy } = kind;
  const settings = settingsOf(kind);
  const heading = `${words[1].charAt(0).toUpperCase()}${words[1].slice(1)}`;
  const readers = [`\`${itemOf(kind, 'READ')}\``, ...(guests?.read ?? [])].join(', ');
  const editors = [`\`${itemOf(kind, 'EDIT')}\``, ...(guests?.edit ?? [])].join(', ');
  return [
    `## ${heading}`,
    `${description} Read with ${readers}; ${madeBy === 'gateway' ? 'created by the gateway' : `created and changed with ${editors}, changed only in ${code(editable)}`}.`,
    diagramOf(kind),
    table(
      ['state', 'meaning'],
      Object.entries(kind.states).map(([state, meaning]) => `| \`${state}\` | ${meaning} |`),
    ),
    table(['step', 'what it does', 'from', 'to', 'who', 'asks for'], stepRows(kind)),
    table(
      ['field', 'meaning', 'notes'],
      Object.entries(kind.fields).map(([name, field]) => `| \`${name}\` | ${field.description} | ${notesOf(field)} |`),
    ),
    ...(settings.length > 0 ? [table(['setting', 'default', 'meaning'], settings)] : []),
    ...fileOf(kind),
    [
      ...(unique ? [`Refused as DUPLICATE (\`${unique.rule}\`) while an equal one is in ${code(unique.states)}.`] : []),
      `Values about persons and reasons are removed after ${retention.days} days in ${code(retention.states)}.`,
    ].join(' '),
  ].join('\n\n');
};

/** `docs/records.md`. */
export const recordsPage = (kinds: readonly RecordKind[]): string => `# Records

What a partner keeps beside the vendor's data, because the vendor has no operation for it. Nothing here is sent to the
vendor: what the vendor decides is entered by a member, or computed where a time is over, and \`source\` says which. Written
by \`npm run docs:write\` from the kinds in \`src/records/kinds\`; [a recipe](recipes/add-a-record-kind.md) adds one.

- A record has a version; every change names the one that it saw, and of two at once the second gets VERSION_CONFLICT.
- A change happens once for its idempotency key. Each is in the history of the record, in the audit and in \`recordChanges\`.
- A step in a state that does not have it is WRONG_STATE, one without what it asks for BAD_USER_INPUT or WRONG_STATE with the
  rule \`incomplete\`.
- Where a step asks for what the vendor says (\`the vendor: …\`), the gateway asks it at that moment: AGENCY_MISSING or WRONG_STATE
  where it is not so, and where the vendor does not answer, its code; nothing changes either way.
- What time changes happens at its instant, to the second, also where the first reader comes later.
- An account manager sees own records and those about own customers, guests their own records of the kinds that name them.
- Files that prove what a record says are uploaded first, \`POST /attachments?for=record\`: PDF, PNG, JPEG, DOCX, XLSX, PPTX, CSV or
  TXT, of the type that the name says, up to \`ATTACHMENTS_MEGABYTES\`. The answer's \`id\` goes into \`attachmentIds\` of one record;
  \`GET /attachments/{id}\` gives the file to those who may see the record, and where a file is about persons (below) only to
  those who may reveal data about persons: NOT_FOUND to others. Files that no record has named for a day, or does not name any more,
  are removed. Uploads, downloads and removals are in the audit.
- A file that Partner Center exported, CSV or XLSX with at most 1000 rows, is imported whole or not at all; \`dryRun\` lists the
  cells that are refused. A row is a record by its number at the vendor, else by what makes two records of the kind equal; a
  record may only get a state that its own one leads to. The vendor publishes no list of its columns: titles are read in English
  and Chinese, others are ignored and named. Masked values about persons and empty cells change nothing.
- Settings are in the configuration, \`records.<partner>.kinds\`; where the vendor publishes no figure, the default is a guess
  that the text names as such. Holidays are in \`records.<partner>.workingDays\`; without them every Monday to Friday is worked.

${kinds.map(sectionOf).join('\n\n')}
`;
