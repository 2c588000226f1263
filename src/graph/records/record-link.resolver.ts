import { Arg, Ctx, FieldResolver, Resolver, Root, registerEnumType } from 'type-graphql';
import { itemOf, type RecordKind } from '../../records/index.ts';
import { Requires } from '../../request/access/access.ts';
import type { RequestContext } from '../../request/context.ts';
import type { RecordObject } from './record.type.ts';

const QrFormat = { SVG: 'SVG', PNG: 'PNG' } as const;
type QrFormat = keyof typeof QrFormat;
registerEnumType(QrFormat, {
  name: 'QrFormat',
  description: 'Format of the image of a QR code.',
  valuesConfig: {
    SVG: { description: 'A drawing of any size, as `data:image/svg+xml;base64,…`.' },
    PNG: { description: 'An image of 512 × 512 pixels, as `data:image/png;base64,…`.' },
  },
});

/** Side of the image, in pixels. */
const SIDE = 512;

/** The library is loaded with the first code that is drawn. */
const draw = async (link: string, format: QrFormat): Promise<string> => {
  const { default: QRCode } = await import('qrcode');
  if (format === 'PNG') return QRCode.toDataURL(link, { width: SIDE });
  const drawing = await QRCode.toString(link, { type: 'svg' });
  return `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
};

/** The link of a kind whose records open without an account, for viewers who may change the record. */
export const recordLinkFields = (kind: RecordKind, record: new () => RecordObject) => {
  const access = Requires(itemOf(kind, 'EDIT'), { guests: kind.guests?.edit ?? [] });
  const [one] = kind.words;

  @Resolver(() => record)
  class RecordLink {
    @access
    @FieldResolver(() => String, {
      nullable: true,
      description:
        `Address that opens the ${one} for anyone who has it, without an account; null unless the ${one} is open and a key for ` +
        `links is configured. Sending the ${one} again ends earlier links.`,
    })
    link(@Ctx() { partner }: RequestContext, @Root() { stored }: RecordObject): string | null {
      return partner.recordLink(kind, stored);
    }

    @access
    @FieldResolver(() => String, {
      nullable: true,
      description: 'The link as a QR code, an address with the image in it; null where there is no link.',
    })
    async qrCode(
      @Ctx() { partner }: RequestContext,
      @Root() { stored }: RecordObject,
      @Arg('format', () => QrFormat, { defaultValue: QrFormat.SVG, description: 'Format of the image.' })
      format: QrFormat,
    ): Promise<string | null> {
      const link = partner.recordLink(kind, stored);
      return link && draw(link, format);
    }
  }
  return [RecordLink];
};
