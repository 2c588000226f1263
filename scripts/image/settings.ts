import { DockerfileParser } from 'dockerfile-ast';

/** Settings of the process in the last stage of a Dockerfile, for the configuration of an OCI image. */
export interface ImageSettings {
  readonly env: readonly string[];
  readonly user: string;
  readonly directory: string;
  readonly ports: readonly string[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly stopSignal: string;
}

const parseWords = (text: string): readonly string[] => {
  const words: unknown = JSON.parse(text);
  if (!Array.isArray(words)) throw new Error(`${text}: expected a JSON list, so that no shell starts the gateway`);
  return words.map(String);
};

/**
 * Reads the settings, so that the image made without Docker cannot differ from the one that Docker makes.
 * @throws Error for an instruction that is missing
 */
export const readImageSettings = (dockerfile: string): ImageSettings => {
  const all = DockerfileParser.parse(dockerfile);
  const start = all.getFROMs().at(-1)?.getRange().start.line ?? 0;
  const stage = all.getInstructions().filter((instruction) => instruction.getRange().start.line > start);
  const find = (keyword: string): string => {
    const text = stage.findLast((instruction) => instruction.getKeyword() === keyword)?.getArgumentsContent();
    if (!text) throw new Error(`the last stage of the Dockerfile has no ${keyword}`);
    return text;
  };
  return {
    env: all
      .getENVs()
      .filter((env) => env.getRange().start.line > start)
      .flatMap((env) => env.getProperties().map((property) => `${property.getName()}=${property.getValue()}`)),
    user: find('USER'),
    directory: find('WORKDIR'),
    ports: find('EXPOSE').split(/\s+/),
    entrypoint: parseWords(find('ENTRYPOINT')),
    command: parseWords(find('CMD')),
    stopSignal: find('STOPSIGNAL'),
  };
};
