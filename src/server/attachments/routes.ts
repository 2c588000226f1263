import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput } from '../../errors/index.ts';
import { contentDispositionOf, type SentFile } from '../../uploads/index.ts';
import { type CallerRouteParts, createCallerRoute } from '../caller-route.ts';
import { isHead } from '../head-routes.ts';
import { readQuery } from '../query-parameters.ts';
import { fileIn } from './form.ts';

/** The account that owns a file, as the query string names it. */
export interface AttachmentQuestion {
  readonly customerId: string | null;
  readonly resellerId: string | null;
}

/** A file without its content, with the name and type under which a browser gets it. */
interface AttachmentHead {
  readonly size: number;
  readonly name: string;
  readonly type: string;
}

interface AttachmentFile extends Omit<AttachmentHead, 'size'> {
  readonly bytes: Uint8Array;
}

type AskedFile = AttachmentQuestion & { readonly id: string };

/** The gateway's actions on files; all throw GatewayError. */
export interface Attachments<Context> {
  /** Values of `for`: what a file can be attached to. */
  readonly places: readonly string[];
  /**
   * Throws when the caller may not upload the file, before its bytes are read. `bytes` is the announced size; null when
   * unknown.
   */
  admit(context: Context, place: string, bytes: number | null): void;
  upload(
    context: Context,
    question: AttachmentQuestion & { readonly place: string },
    file: SentFile,
  ): Promise<{ readonly id: string }>;
  /** Describes a file, for a viewer who may download it. */
  describe(context: Context, question: AskedFile): Promise<AttachmentHead>;
  download(context: Context, question: AskedFile): Promise<AttachmentFile>;
}

interface AttachmentParts<Context> extends CallerRouteParts<Context> {
  readonly attachments: Attachments<Context>;
}

const LONGEST_ID = 128;

const idIn = (query: URLSearchParams, name: string): string | null => {
  const id = query.get(name);
  if (id !== null && (id.trim() === '' || id.length > LONGEST_ID))
    throw badInput(name, `1 to ${LONGEST_ID} characters`);
  return id;
};

const announcedBytes = ({ headers }: FastifyRequest): number | null => {
  const announced = headers['content-length'];
  return announced !== undefined && /^\d{1,15}$/.test(announced) ? Number(announced) : null;
};

const accountIn = (query: URLSearchParams): AttachmentQuestion => ({
  customerId: idIn(query, 'customerId'),
  resellerId: idIn(query, 'resellerId'),
});

/**
 * `POST /attachments` stores a file for a ticket or a record while it is received, and answers its id. `GET
 * /attachments/:id` sends a file. Both need the caller's token and concern the account that the query string names.
 */
export const attachmentRoutes = <Context>(
  app: FastifyInstance,
  { attachments, ...parts }: AttachmentParts<Context>,
): void => {
  const answerCaller = createCallerRoute<Context>(parts);
  const answer = (
    request: FastifyRequest,
    reply: FastifyReply,
    work: (context: Context) => Promise<FastifyReply>,
  ): Promise<unknown> => {
    void reply.header('cache-control', 'private, no-store');
    return answerCaller(request, reply, ({ context }) => work(context));
  };

  void app.register(async (forms) => {
    // The route reads the body itself, after it has identified the caller.
    forms.removeAllContentTypeParsers();
    forms.addContentTypeParser('*', (_request, _body, done) => done(null));
    forms.post('/attachments', (request, reply) =>
      answer(request, reply, async (context) => {
        const query = readQuery(request.url, ['customerId', 'resellerId', 'for']);
        const place = query.get('for') ?? '';
        if (!attachments.places.includes(place)) throw badInput('for', attachments.places.join(' or '));
        attachments.admit(context, place, announcedBytes(request));
        const uploaded = await attachments.upload(context, { ...accountIn(query), place }, await fileIn(request));
        return reply.code(201).send(uploaded);
      }),
    );
  });

  app.get<{ Params: { readonly id: string } }>('/attachments/:id', (request, reply) =>
    answer(request, reply, async (context) => {
      const account = accountIn(readQuery(request.url, ['customerId', 'resellerId']));
      const asked = { ...account, id: request.params.id };
      const setHeaders = ({ name, type }: Pick<AttachmentHead, 'name' | 'type'>): FastifyReply =>
        reply.headers({
          'content-type': type,
          'content-disposition': contentDispositionOf(name),
          'content-security-policy': "default-src 'none';sandbox",
        });
      if (isHead(request)) {
        const head = await attachments.describe(context, asked);
        return setHeaders(head).header('content-length', head.size).send();
      }
      const file = await attachments.download(context, asked);
      return setHeaders(file).send(Buffer.from(file.bytes));
    }),
  );
};
