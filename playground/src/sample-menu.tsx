import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { Menu } from './menu.tsx';
import { fieldById, SAMPLES, type Sample } from './samples.ts';

interface Props {
  /** The id of any row that the current member may see, from the list behind a field such as `customer`. */
  readonly anyId: (field: string) => Promise<string | undefined>;
}

const isUntouched = (text: string): boolean =>
  text.trim() === '' || SAMPLES.some(({ document }) => document === text.trim());

/** Puts a sample into the editor: over another sample, but never over something typed. */
export const SampleMenu = ({ anyId }: Props) => {
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  const { addTab } = useGraphiQLActions();

  const show = async (sample: Sample): Promise<void> => {
    if (!isUntouched(queryEditor?.getValue() ?? '')) addTab();
    queryEditor?.setValue(sample.document);
    const field = fieldById(sample);
    const id = field && (await anyId(field));
    variableEditor?.setValue(id ? JSON.stringify({ id }, null, 2) : '');
  };

  return (
    <Menu
      label="Sample operations"
      button={
        <>
          Samples <span className="pg-caret" aria-hidden="true" />
        </>
      }
    >
      {(close) =>
        SAMPLES.map((sample) => (
          <button
            key={sample.name}
            type="button"
            role="menuitem"
            className="pg-item"
            data-sample={sample.name}
            onClick={() => {
              close();
              void show(sample);
            }}
          >
            <strong>{sample.name}</strong>
            <small>{sample.about}</small>
          </button>
        ))
      }
    </Menu>
  );
};
