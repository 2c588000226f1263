import { DatabaseSync } from 'node:sqlite';
import { atSandbox, loadConfig } from '../../src/config/index.ts';
import { composeGateway, createLogger } from '../../src/server/index.ts';

const TABLE = 'mirror_order';

/** Rows that are added in one statement. */
const TOGETHER = 100_000;

/** Repeats the orders under new numbers until the list has this many rows. */
const addOrders = (path: string, partnerId: string, rows: number): void => {
  const database = new DatabaseSync(path);
  database.exec('pragma synchronous = off');
  const columns = database
    .prepare(`select name from pragma_table_info('${TABLE}')`)
    .all()
    .map(({ name }) => String(name));
  const read = columns.map((name) => {
    if (name === 'row_id') return 'number';
    return name === 'content' ? `json_set(content, '$.order_id', number)` : `"${name}"`;
  });
  const own = `from ${TABLE} where partner_id = ? and reseller_id = '' and row_id like 'CS%'`;
  const { count } = database.prepare(`select count(*) as count ${own}`).get(partnerId) as { count: number };
  for (let from = Number(count); from < rows; from += TOGETHER) {
    const until = Math.min(from + TOGETHER, rows);
    database
      .prepare(
        `with recursive n(at) as (select ${from} union all select at + 1 from n where at + 1 < ${until}),
         seed as materialized (select *, row_number() over (order by row_id) - 1 as place ${own} limit ${count})
         insert into ${TABLE} (${columns.map((name) => `"${name}"`).join()}) select ${read.join()}
         from (select printf('DS%018d', at) as number, seed.* from n join seed on seed.place = at % ${count})`,
      )
      .run(partnerId);
  }
  database.close();
};

/** Reads the sandbox's lists into a store, and makes the copy of the orders longer. */
export const fillCopy = async (path: string, vendorUrl: string, rows: number): Promise<void> => {
  const loaded = loadConfig({ SANDBOX_QUOTAS: 'off' });
  const config = { ...atSandbox(loaded, vendorUrl), store: { kind: 'file', path } as const };
  const { mirrors, release } = await composeGateway({ config, logger: createLogger('silent') });
  const [mirror] = mirrors;
  for (;;) {
    const report = await mirror?.step();
    if (!report || (report.done === 0 && report.busy === 0)) break;
  }
  await release();
  addOrders(path, config.partners[0]?.id ?? '', rows);
};
