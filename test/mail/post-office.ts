import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** One mail as the server took it. */
export interface Received {
  readonly mail: Email;
  readonly raw: string;
  /** Addresses of the envelope. */
  readonly to: readonly string[];
}

/** A refusal by the server, with the text that it sends after its number. */
const refusal = (status: number, text: string): Error => Object.assign(new Error(text), { responseCode: status });

/** A mail server on this machine. */
export const openPostOffice = async (options: SMTPServerOptions = {}) => {
  const received: Received[] = [];
  const logins: string[] = [];
  let refused: Error | null = null;
  let connections = 0;

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onConnect: (_session, give) => {
      connections += 1;
      give();
    },
    onAuth: ({ username, password }, _session, give) => {
      logins.push(`${username}:${password}`);
      give(null, { user: username });
    },
    onRcptTo: (_address, _session, give) => give(refused),
    onData: (stream, { envelope }, give) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        void PostalMime.parse(bytes).then((mail) => {
          received.push({ mail, raw: bytes.toString(), to: envelope.rcptTo.map(({ address }) => address) });
          give();
        });
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    port,
    received,
    logins,
    connections: () => connections,
    /** Refuses every receiver from now on; null: takes every mail. */
    refuse: (status: number | null, text = '') => {
      refused = status === null ? null : refusal(status, text);
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>;
