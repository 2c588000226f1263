import { PassThrough, type Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { badInput, GatewayError } from '../../errors/index.ts';
import type { SentFile } from '../../uploads/index.ts';

const FILE = 'file';

const refusal = (limit: string): GatewayError => badInput(FILE, limit);

/** A form has exactly one file and nothing else. */
const LIMITS = { files: 1, fields: 0, parts: 1, headerPairs: 20 };

/**
 * The one file of a form, as a stream of its bytes. Rejects with BAD_USER_INPUT when the form has no file. `done`
 * resolves when the form has ended, and rejects when its connection breaks.
 */
export const fileIn = ({ headers, raw }: FastifyRequest): Promise<SentFile> =>
  new Promise((resolve, reject) => {
    const fail = (limit: string) => reject(refusal(limit));
    const type = headers['content-type'] ?? '';
    if (!/^multipart\/form-data\s*;/i.test(type)) {
      fail('a form with one file, multipart/form-data');
      return;
    }
    // Keeps the name as it was sent: a name with a path is refused, not shortened.
    const form = new Busboy({ headers: { ...headers, 'content-type': type }, limits: LIMITS, preservePath: true });
    const bytes = new PassThrough();
    form.on('file', (field: string, stream: Readable, name: string | undefined) => {
      if (field !== FILE || name === undefined) {
        stream.resume();
        fail(`a file called ${FILE}`);
        return;
      }
      stream.once('error', (error) => bytes.destroy(error));
      stream.pipe(bytes);
      resolve({ name, bytes });
    });
    form.once('filesLimit', () => bytes.destroy(refusal('one file')));
    form.once('partsLimit', () => bytes.destroy(refusal('one file')));
    form.once('fieldsLimit', () => bytes.destroy(refusal('a file and no other field')));
    form.once('finish', () => fail('a form with one file'));
    form.once('error', () => {
      const broken = refusal('a form that can be read');
      bytes.destroy(broken);
      reject(broken);
    });
    raw.once('aborted', () => bytes.destroy(refusal('a whole form')));
    raw.pipe(form);
  });
