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

/** A diagram of the states of a kind and the transitions between them, each pair once. */
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

/** The columns of a file that Partner Center exports, and the values that its records have by implication. */
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
      `Personal data and reasons are removed after ${retention.days} days in ${code(retention.states)}.`,
    ].join(' '),
  ].join('\n\n');
};

/** `docs/records.md`. */
export const recordsPage = (kinds: readonly RecordKind[]): string => `# Records

Records are data that a partner keeps in the gateway, because the vendor's API has no operations for them. The gateway sends none of them to the vendor: a
member enters what the vendor has decided, or the gateway changes a state when its time has come, and \`source\` says which. \`npm run docs:write\` writes
this page from the kinds in \`src/records/kinds\`; [a recipe](recipes/add-a-record-kind.md) adds a kind.

- A record has a version. Each change names the version that its caller has read; the second of two changes at the same time fails with VERSION_CONFLICT.
- A change is made once for its idempotency key. Each change is in the history of the record, in the audit and in \`recordChanges\`.
- A step that the record's state does not have fails with WRONG_STATE; a step without its required values fails with BAD_USER_INPUT, or WRONG_STATE with the
  rule \`incomplete\`.
- Some steps need facts that the vendor confirms (\`the vendor: …\`). The gateway requests them from the vendor at that moment and refuses the step with
  AGENCY_MISSING or WRONG_STATE where they are not true, and with the call's code where the vendor does not answer. A refused step changes nothing.
- Timers change a state at their instant, to the second, even where the record is read later.
- An account manager sees the records that this member owns and those about the manager's customers; guests see their records of the kinds that name them.
- Files are uploaded before a record names them, by \`POST /attachments?for=record\`: PDF, PNG, JPEG, DOCX, XLSX, PPTX, CSV or TXT, with content that matches
  the name, up to \`ATTACHMENTS_MEGABYTES\`. The answer's \`id\` goes into \`attachmentIds\` of one record. \`GET /attachments/{id}\` returns the file to viewers
  who may see the record and, where files contain personal data (\`about persons\` below), only to those who may reveal personal data; others get NOT_FOUND. Files
  that no record has named for a day are removed. Uploads, downloads and removals are in the audit.
- All rows of a file that Partner Center exported (CSV or XLSX, at most 1000 rows) are imported, or none; \`dryRun\` lists the cells that would be refused. A row
  is matched with a record by its number at the vendor, otherwise by the values that make two records of the kind equal. A record can only get a state to which its
  steps lead. The vendor does not document its columns: titles are read in English and Chinese, other columns are ignored and listed in the answer. Masked
  values and empty cells change nothing.
- Settings are in the configuration, \`records.<partner>.kinds\`. Where the vendor documents no figure, the default is a guess, and its description says so.
  Holidays are in \`records.<partner>.workingDays\`; without them each Monday to Friday is a working day.

${kinds.map(sectionOf).join('\n\n')}
`;
