import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  print,
} from 'graphql';
import { useText } from '../text/text.tsx';

interface Follow {
  readonly onFollow: (type: string) => void;
}

const TypeLink = ({ type, onFollow }: Follow & { readonly type: GraphQLType }) => {
  const { name } = getNamedType(type);
  const [before = '', after = ''] = String(type).split(name);
  return (
    <span className="pg-type">
      {before}
      <button type="button" className="pg-link" onClick={() => onFollow(name)}>
        {name}
      </button>
      {after}
    </span>
  );
};

const defaultOf = ({ defaultValue, type }: GraphQLArgument | GraphQLInputField): string | null => {
  if (defaultValue === undefined) return null;
  const node = astFromValue(defaultValue, type);
  return node ? print(node) : null;
};

type Described = GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument;

const Entry = ({ entry, onFollow }: Follow & { readonly entry: Described }) => {
  const { docs } = useText();
  const args = 'args' in entry ? entry.args : [];
  const standard = 'defaultValue' in entry ? defaultOf(entry) : null;
  return (
    <div className="pg-entry" data-field={entry.name}>
      <p className="pg-signature">
        <strong>{entry.name}</strong>: <TypeLink type={entry.type} onFollow={onFollow} />
        {standard && <small> {docs.defaultsTo(standard)}</small>}
      </p>
      {entry.description && <p>{entry.description}</p>}
      {entry.deprecationReason && <p className="pg-refusal">{docs.deprecated(entry.deprecationReason)}</p>}
      {args.length > 0 && (
        <details>
          <summary>
            {docs.arguments} ({args.map(({ name }) => name).join(', ')})
          </summary>
          {args.map((argument) => (
            <Entry key={argument.name} entry={argument} onFollow={onFollow} />
          ))}
        </details>
      )}
    </div>
  );
};

interface Props extends Follow {
  readonly schema: GraphQLSchema;
  readonly type: GraphQLNamedType;
}

/** A type with its description, and its fields, input fields or values. */
export const TypePage = ({ schema, type, onFollow }: Props) => {
  const { docs } = useText();
  const hasFields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
  return (
    <article>
      <h2>{type.name}</h2>
      {type.description && <p>{type.description}</p>}
      {isAbstractType(type) && (
        <>
          <h4>{docs.implementedBy}</h4>
          {schema.getPossibleTypes(type).map((each) => (
            <p key={each.name}>
              <TypeLink type={each} onFollow={onFollow} />
            </p>
          ))}
        </>
      )}
      {isEnumType(type) && (
        <>
          <h4>{docs.values}</h4>
          {type.getValues().map(({ name, description }) => (
            <div key={name} className="pg-entry">
              <strong>{name}</strong>
              {description && <p>{description}</p>}
            </div>
          ))}
        </>
      )}
      {hasFields && (
        <>
          <h4>{docs.fields}</h4>
          {Object.values(type.getFields()).map((field) => (
            <Entry key={field.name} entry={field} onFollow={onFollow} />
          ))}
        </>
      )}
    </article>
  );
};
