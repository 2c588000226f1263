import type { Facts, VendorOperation } from '../../contract/index.ts';
import type { Call, Result } from '../behaviors/index.ts';
import type { Rows } from '../data/rows.ts';
import type { FileAnswer } from '../tickets/behaviors/index.ts';
import type { Answer } from './answer.ts';
import { createInputReaders, type Input, type RawInput, type ReadInput } from './input.ts';
import { compileWriter, type Write, writeJson } from './json.ts';
import { invalid, type Refusal, refuse } from './refusal.ts';

const DEFAULT_LIMIT = 10;
const NO_CONTENT = 204;
const DAY_MS = 86_400_000;

type Nested = Record<string, unknown>;

/** Sets the value at a dotted path, creating the objects on the way. */
const put = (target: Nested, path: string, value: unknown): void => {
  const names = path.split('.');
  const last = names.pop() ?? path;
  let holder = target;
  for (const name of names) {
    holder[name] = { ...(holder[name] as Nested | undefined) };
    holder = holder[name] as Nested;
  }
  holder[last] = value;
};

interface Slice {
  readonly from: number;
  readonly to: number;
}

interface Extent {
  readonly count: number;
  /** By how many rows the pages after the first begin later than requested; negative for earlier. */
  readonly shift: number;
}

/** Paging markers are opaque to the caller. */
const markerAt = (position: number): string => Buffer.from(`row ${position}`).toString('base64url');

const positionOf = (marker: string): number => {
  const [, digits] = /^row (\d{1,9})$/.exec(Buffer.from(marker, 'base64url').toString()) ?? [];
  if (digits === undefined) throw invalid('marker is not from this list.');
  return Number(digits);
};

/** The first page begins where it should. Later pages are shifted, as if rows had been added or removed meanwhile. */
const shiftStart = (from: number, shift: number): number => (from === 0 ? 0 : Math.max(0, from + shift));

const sliceOf = (paging: NonNullable<Facts['paging']>, input: Input, { count, shift }: Extent): Slice => {
  if (paging.style === 'none') return { from: 0, to: count };
  const limit = Number(input.limit ?? paging.defaultLimit ?? DEFAULT_LIMIT);
  if (paging.style === 'marker') {
    const from = shiftStart(typeof input.marker === 'string' ? positionOf(input.marker) : 0, shift);
    return { from, to: Math.min(count, from + limit) };
  }
  const offset = Number(input.offset ?? 0);
  const from = shiftStart(paging.style === 'page' ? Math.max(0, offset - 1) * limit : offset, shift);
  return { from, to: Math.min(count, from + limit) };
};

const pageOf = (rows: Rows<object>, paging: NonNullable<Facts['paging']>, input: Input, shift: number): Nested => {
  const { from, to } = sliceOf(paging, input, { count: rows.count, shift });
  const body: Nested = {};
  const page = Array.from({ length: Math.max(0, to - from) }, (_, n) => rows.at(from + n));
  put(body, paging.rows, page);
  if (paging.total !== undefined) put(body, paging.total, rows.count);
  if (paging.next !== undefined) put(body, paging.next, to < rows.count ? markerAt(to) : null);
  return body;
};

const checkWindows = ({ windows = [] }: Facts, input: Input, now: number): void => {
  for (const { from, to, maxDays } of windows) {
    const begin = Date.parse(String(input[from]));
    const end = input[to] === undefined ? now * 1000 : Date.parse(String(input[to]));
    if (end - begin > maxDays * DAY_MS) throw refuse(400, 'CBC.80021021', `${from} and ${to} lie too far apart.`);
  }
};

const notImitated = (id: string): Refusal => refuse(501, 'SANDBOX.0501', `The sandbox does not imitate ${id} yet.`);

const refuseAs = (id: string) => (): never => {
  throw notImitated(id);
};

/** The behavior of an operation, which returns fields, rows or a file. */
type Behave<C> = (call: C, input: Input) => Result & { readonly file?: FileAnswer };

const NOT_SAFE_IN_HEADERS = /[^\w.-]/g;

const answerFile = ({ bytes, type, name }: FileAnswer): Answer => {
  const plain = name.replaceAll(NOT_SAFE_IN_HEADERS, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { status: 200, text: '', bytes, headers: { 'Content-Type': type, 'Content-Disposition': disposition } };
};

interface Shape {
  readonly read: ReadInput;
  readonly write: Write;
}

const readerOf = createInputReaders();
/**
 * Operations are frozen and live as long as the contract, so that all sandboxes of the process share what is compiled
 * from one.
 */
const SHAPES = new WeakMap<VendorOperation, Shape>();

const shapeOf = (operation: VendorOperation): Shape => {
  const known = SHAPES.get(operation);
  if (known) return known;
  const shape = { read: readerOf(operation), write: compileWriter(operation.response) };
  SHAPES.set(operation, shape);
  return shape;
};

/**
 * Runs operations: validates the input by the contract, calls the behavior, and writes the answer by the contract.
 * Throws a Refusal where the vendor would refuse.
 */
export const createOperator =
  <C extends { readonly now: number } = Call>(behaviors: Readonly<Record<string, Behave<C>>>) =>
  (operation: VendorOperation, raw: RawInput, toCall: (input: Input) => C): Answer => {
    const { read, write } = shapeOf(operation);
    const behave = behaviors[operation.id] ?? refuseAs(operation.id);
    const input = read(raw);
    const call = toCall(input);
    checkWindows(operation.facts, input, call.now);
    const { rows, body = {}, status = 200, file } = behave(call, input);
    if (file) return answerFile(file);
    if (status !== 200) return { status, text: status === NO_CONTENT ? '' : writeJson(body) };
    const { paging } = operation.facts;
    return { status, text: write(rows && paging ? { ...body, ...pageOf(rows, paging, input, raw.shift ?? 0) } : body) };
  };
