import type { GraphQLSchema } from 'graphql';
import { useState } from 'react';
import { useText } from '../text/text.tsx';
import { find } from './find.ts';
import { TypePage } from './type-page.tsx';

interface Props {
  readonly schema: GraphQLSchema | null | undefined;
  /** Names of the types that were opened one after the other; the last one is shown. */
  readonly path: readonly string[];
  readonly onPath: (path: readonly string[]) => void;
}

/** The schema that the gateway shows to the member, type by type, with a search. */
export const DocsPane = ({ schema, path, onPath }: Props) => {
  const { docs } = useText();
  const [wanted, setWanted] = useState('');
  if (!schema) return <p className="pg-dim pg-empty">{schema === null ? docs.unavailable : docs.loading}</p>;

  const follow = (type: string): void => {
    setWanted('');
    onPath([...path, type]);
  };
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap(
    (type) => type ?? [],
  );
  const shown = path.map((name) => schema.getType(name)).findLast((type) => type !== undefined);
  const found = find(schema, wanted);

  return (
    <div className="pg-side-body pg-docs">
      <div className="pg-filters">
        <input
          type="search"
          className="pg-search"
          aria-label={docs.search}
          placeholder={docs.search}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        {path.length > 0 && (
          <div className="pg-filter-row">
            <button type="button" className="pg-link" onClick={() => onPath(path.slice(0, -1))}>
              ← {path.at(-2) ?? docs.back}
            </button>
            <button type="button" className="pg-link" onClick={() => onPath([])}>
              {docs.start}
            </button>
          </div>
        )}
      </div>
      <div className="pg-scroll">
        {wanted.trim() !== '' && (
          <>
            {found.length === 0 && <p className="pg-dim">{docs.none}</p>}
            {found.map(({ type, field }) => (
              <p key={`${type}.${field ?? ''}`}>
                <button type="button" className="pg-link" onClick={() => follow(type)}>
                  {field ? `${type}.${field}` : type}
                </button>
              </p>
            ))}
          </>
        )}
        {wanted.trim() === '' &&
          (shown ? (
            <TypePage key={shown.name} schema={schema} type={shown} onFollow={follow} />
          ) : (
            roots.map((type) => <TypePage key={type.name} schema={schema} type={type} onFollow={follow} />)
          ))}
      </div>
    </div>
  );
};
