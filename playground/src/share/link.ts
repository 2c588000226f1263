/** The contents of a shared link, without token and idempotency key, so that two people never send the same write. */
export interface Shared {
  readonly document: string;
  readonly variables: string;
}

const PREFIX = '#q=';

const pipeBytes = async (bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

const withoutKey = (variables: string): string => {
  try {
    const parsed: unknown = JSON.parse(variables);
    if (typeof parsed !== 'object' || parsed === null) return variables;
    const { idempotencyKey: _, ...rest } = parsed as Readonly<Record<string, unknown>>;
    return JSON.stringify(rest, null, 2);
  } catch {
    return variables;
  }
};

/** The fragment of a link: `#q=` and the packed document with its variables. Browsers send fragments to no server. */
export const toFragment = async ({ document, variables }: Shared): Promise<string> => {
  const text = JSON.stringify([document, withoutKey(variables)]);
  const packed = await pipeBytes(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return PREFIX + toBase64Url(packed);
};

/** Longest text that a link may hold. */
const MOST_CHARACTERS = 200_000;

/** The contents of the fragment; null for a fragment that is not a shared link. Rejects for a damaged one. */
export const fromFragment = async (fragment: string): Promise<Shared | null> => {
  if (!fragment.startsWith(PREFIX)) return null;
  const bytes = await pipeBytes(fromBase64Url(fragment.slice(PREFIX.length)), new DecompressionStream('deflate-raw'));
  const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!Array.isArray(parsed)) throw new Error('the link holds no operation');
  const [document, variables] = parsed as readonly unknown[];
  if (typeof document !== 'string' || typeof variables !== 'string' || document.length > MOST_CHARACTERS)
    throw new Error('the link holds no operation');
  return { document, variables };
};
