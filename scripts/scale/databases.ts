import pg from 'pg';

const ask = async (url: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};

/** Makes a database of that name on the same server; returns its address. */
export const createDatabase = async (url: string, name: string): Promise<string> => {
  await ask(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return own.href;
};

/**
 * Updates the statistics of all tables and writes what is in memory to the disk, as the database does by itself during the
 * minutes after many writes.
 */
export const settle = async (url: string): Promise<void> => {
  await ask(url, 'vacuum analyze');
  await ask(url, 'checkpoint');
};

export const dropDatabase = (url: string, name: string): Promise<void> => ask(url, `drop database ${name}`);
