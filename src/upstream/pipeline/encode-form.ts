import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { FormDataEncoder } from 'form-data-encoder';
import type { VendorOperation } from '../../contract/index.ts';
import type { JsonObject } from '../../text.ts';
import { failure } from '../errors/failure.ts';
import type { FormBody, WireRequest } from '../wire.ts';
import { compileEncoder, compileHeaders } from './encode.ts';

const digestOf = async (bytes: AsyncIterable<Uint8Array>): Promise<string> => {
  const digest = createHash('sha256');
  for await (const chunk of bytes) digest.update(chunk);
  return digest.digest('hex');
};

const toBody = async (form: FormData): Promise<FormBody> => {
  const encoder = new FormDataEncoder(form);
  return {
    contentType: encoder.contentType,
    length: Number(encoder.contentLength),
    digest: await digestOf(encoder.encode()),
    open: () => Readable.from(encoder.encode()),
  };
};

/** Compiles the encoder of an operation that takes a file: a `File`, which may lie on a disk, and texts. */
export const compileFormEncoder = (
  operation: VendorOperation,
): ((input: JsonObject, language?: Parameters<ReturnType<typeof compileEncoder>>[1]) => Promise<WireRequest>) => {
  const encodeAddress = compileEncoder({ ...operation, body: null });
  const headersFor = compileHeaders(operation);
  const parts = Object.keys(operation.body?.properties ?? {});
  const required = new Set(operation.body?.required);

  const partOf = (name: string, value: unknown): string | File => {
    if (typeof value === 'string' || value instanceof File) return value;
    const reason = `${operation.id}: ${name} is neither a text nor a file`;
    throw failure('INTERNAL', { stage: 'unsent', effect: 'NONE', reason });
  };

  return async (input, language) => {
    const form = new FormData();
    for (const name of parts) {
      const value = input[name];
      if (value === undefined && !required.has(name)) continue;
      const part = partOf(name, value);
      if (typeof part === 'string') form.set(name, part);
      else form.set(name, part, part.name);
    }
    const outside = Object.fromEntries(Object.entries(input).filter(([name]) => !parts.includes(name)));
    return { ...encodeAddress(outside, language), body: await toBody(form), headers: headersFor(input, language) };
  };
};
