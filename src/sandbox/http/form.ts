import type { SignedRequest } from '../auth/signature.ts';

/** An uploaded file of a form. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export type SentForm = Readonly<Record<string, string | SentFile>>;

const MULTIPART = /^multipart\/form-data\b/i;

const partOf = async (value: string | File): Promise<string | SentFile> =>
  typeof value === 'string' ? value : { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) };

/** The fields and files of a form; null when the body is not a form or is malformed. */
export const readForm = async ({ headers, body }: SignedRequest): Promise<SentForm | null> => {
  const type = headers['content-type'];
  if (typeof type !== 'string' || !MULTIPART.test(type)) return null;
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const parts = [...form].map(async ([name, value]) => [name, await partOf(value)] as const);
    return Object.fromEntries(await Promise.all(parts));
  } catch {
    return null;
  }
};
