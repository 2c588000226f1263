import process from 'node:process';
import { loadConfig } from '../config/index.ts';
import { addKey, type KeyStep, removeOtherKeys, signWithNewestKey } from '../saml/index.ts';
import { systemClock } from '../time/index.ts';
import { StartError, say } from './start.ts';

const report = ({ signing, published }: KeyStep, next: string): void =>
  say(`Key ${signing} signs; published: ${published.join(', ')}. ${next}`);

const make = async (directory: string, name: string): Promise<void> => {
  const step = await addKey(directory, name, systemClock.now());
  report(
    step,
    step.published.length === 1
      ? 'Start the gateway and upload /saml/metadata.xml at the vendor.'
      : 'Gateways publish it within 10 seconds. Upload /saml/metadata.xml at the vendor, then run `partnergraph saml rotate`.',
  );
};

/**
 * Keys of single sign-on, in the directory that SAML_KEYS names: `keys` makes one, `rotate` signs with it, `retire`
 * removes the old.
 */
export const saml = async (wanted: string | undefined): Promise<void> => {
  const { saml: settings, server } = loadConfig(process.env);
  if (settings.keys === undefined) throw new StartError('Set SAML_KEYS to the directory in which the keys are kept.');
  try {
    if (wanted === 'keys') return await make(settings.keys, server.publicUrl ?? 'partnergraph');
    if (wanted === 'rotate')
      return report(signWithNewestKey(settings.keys), 'Gateways sign with it within 10 seconds.');
    if (wanted === 'retire') return report(removeOtherKeys(settings.keys), 'Upload /saml/metadata.xml once more.');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new StartError(
      `The keys in SAML_KEYS cannot be read or written${code}; \`partnergraph saml keys\` makes the first.`,
    );
  }
  throw new StartError('Name the step: keys, rotate or retire.');
};
