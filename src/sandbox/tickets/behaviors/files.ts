import { extname } from 'node:path';
import { zipSync } from 'fflate';
import { rowsOf } from '../../data/rows.ts';
import { DAY } from '../../data/time.ts';
import type { SentFile } from '../../http/form.ts';
import type { Input } from '../../http/input.ts';
import { filesNamed, type TicketCall } from '../call.ts';
import { fileAddress } from '../file-address.ts';
import type { StoredFile } from '../files.ts';
import { refuseTicket, TICKET_ERROR } from '../refusals.ts';
import { DONE, type FileAnswer, type TicketBehaviors } from './behavior.ts';

const MEGABYTE = 1024 * 1024;

/** Content types of downloads by the extension of the file's name. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  bmp: 'image/bmp',
  png: 'image/png',
  gif: 'image/gif',
  txt: 'text/plain',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  msg: 'application/vnd.ms-outlook',
  eml: 'message/rfc822',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  log: 'text/plain',
  ini: 'text/plain',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
};

const typeOf = (name: string): string | undefined => TYPES[extname(name).slice(1).toLowerCase()];

const checkVolume = ({ account, now, settings }: TicketCall, size: number): void => {
  const day = Math.floor(now / DAY);
  const used = (account.uploaded.get(day) ?? 0) + size;
  if (used > settings.ticketDailyMegabytes * MEGABYTE) {
    throw refuseTicket(TICKET_ERROR.DAILY_VOLUME, 'The upload volume of the day is used up.');
  }
  account.uploaded.set(day, used);
};

const SOURCES: readonly unknown[] = ['incident', 'message'];

const store = (call: TicketCall, { name, bytes }: SentFile, source: unknown): string => {
  const refuseFile = (message: string) => refuseTicket(TICKET_ERROR.PARAMETER, message);
  if (!SOURCES.includes(source)) throw refuseFile('accessoryFrom must be incident or message.');
  if (typeOf(name) === undefined) throw refuseFile('The type of the file is not accepted.');
  if (bytes.length === 0) throw refuseFile('The file is empty.');
  if (bytes.length > call.settings.ticketFileMegabytes * MEGABYTE) throw refuseFile('The file is too large.');
  checkVolume(call, bytes.length);
  return call.files.add({ name, bytes, accountId: call.account.facts.id }).id;
};

/** The description of an uploaded file, which the vendor expects as JSON text. */
const aboutIn = (formData: unknown): Readonly<Record<string, unknown>> => {
  try {
    const about: unknown = JSON.parse(String(formData));
    if (typeof about === 'object' && about !== null) return about as Readonly<Record<string, unknown>>;
  } catch {
    // Malformed JSON is refused below, as JSON that is not an object is.
  }
  throw refuseTicket(TICKET_ERROR.PARAMETER, 'form_data is not a JSON object.');
};

const uploadForm = (call: TicketCall, input: Input): string => {
  const { file } = input as { readonly file: SentFile | string };
  if (typeof file === 'string') throw refuseTicket(TICKET_ERROR.PARAMETER, 'file must be a file.');
  const { accessoryName, accessoryFrom } = aboutIn(input.form_data);
  return store(call, { bytes: file.bytes, name: String(accessoryName ?? file.name) }, accessoryFrom);
};

const uploadText = (call: TicketCall, input: Input): string => {
  const bytes = Buffer.from(String(input.accessory_data), 'base64');
  return store(call, { name: String(input.accessory_name), bytes }, input.accessory_from);
};

/** Several files in one archive. A number before each name keeps files of the same name apart. */
const archive = ({ files }: TicketCall, found: readonly StoredFile[]): FileAnswer => {
  const entries = found.map(
    ({ id, name }, number) => [`${number + 1}-${name}`, new Uint8Array(files.read(id))] as const,
  );
  return { bytes: Buffer.from(zipSync(Object.fromEntries(entries))), type: 'application/zip', name: 'attachments.zip' };
};

const fileOf = ({ files }: TicketCall, { id, name }: StoredFile): FileAnswer => ({
  bytes: files.read(id),
  type: typeOf(name) ?? 'application/octet-stream',
  name,
});

const download = (call: TicketCall, input: Input): FileAnswer => {
  const [first, ...others] = filesNamed(call, String(input.accessory_id).split(','));
  if (!first) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The attachment does not exist.');
  return others.length === 0 ? fileOf(call, first) : archive(call, [first, ...others]);
};

const downloadImage = (call: TicketCall, input: Input): FileAnswer => {
  const [file] = filesNamed(call, [input.accessory_id]);
  const image = file && fileOf(call, file);
  if (!image?.type.startsWith('image/')) throw refuseTicket(TICKET_ERROR.PARAMETER, 'The attachment is not an image.');
  return image;
};

const remove = (call: TicketCall, input: Input): void => {
  const [file] = filesNamed(call, [input.accessory_id]);
  if (!file || file.ticketId !== null) throw refuseTicket(TICKET_ERROR.NO_RIGHT, 'The attachment was sent already.');
  call.files.remove(file.id);
};

export const fileBehaviors: TicketBehaviors = {
  ShowAccessoryLimits: ({ settings }) => ({
    body: {
      accessory_limit: {
        limit_count: String(settings.ticketFiles),
        limit_size: String(settings.ticketFileMegabytes),
        limit_file_type: Object.keys(TYPES).join(','),
      },
    },
  }),

  UploadAccessory: (call, input) => ({ body: { accessory_id: uploadForm(call, input) } }),

  UploadJsonAccessories: (call, input) => ({ body: { accessory_id: uploadText(call, input) } }),

  DownloadAccessories: (call, input) => ({ file: download(call, input) }),

  DownloadImages: (call, input) => ({ file: downloadImage(call, input) }),

  ListAccessoryAccessUrls: (call, input) => ({
    rows: rowsOf(
      filesNamed(call, input.accessory_ids).map(({ id, name }) => ({
        accessory_id: id,
        accessory_name: name,
        accessory_url: fileAddress(call, id),
      })),
    ),
  }),

  ShowDownloadAccessoryUrl: (call, input) => {
    const [file] = filesNamed(call, [input.accessory_id]);
    return { body: { accessory_url: file ? fileAddress(call, file.id) : null } };
  },

  DeleteAccessories: (call, input) => {
    remove(call, input);
    return DONE;
  },
};
