import { useState } from 'react';
import type { Text } from '../text/en.ts';
import { useText } from '../text/text.tsx';
import { SAMPLES, type Sample } from './samples.ts';
import type { Permission, Permissions } from './use-permissions.ts';

interface Props {
  readonly current: string | null;
  readonly permissions: Permissions;
  readonly onChoose: (sample: Sample) => void;
}

type Kind = 'all' | Sample['kind'];

const SITES = ['CHINA', 'INTERNATIONAL', 'EUROPE'] as const;

export const aboutSample = ({ name, about }: Sample, { samples }: Text): string => samples.about[name] ?? about;

/** Why the member may not run the sample; null where it may. */
export const refusalOf = (permission: Permission, { samples, sites }: Text): string | null => {
  if (permission.kind === 'open') return null;
  if (permission.kind === 'site') return samples.notOnSite(sites[permission.site] ?? permission.site);
  return permission.kind === 'role' ? samples.notForRole(permission.fields.join(', ')) : samples.signedOut;
};

const sitesOf = ({ fieldsBySite }: Sample): readonly string[] => SITES.filter((site) => site in fieldsBySite);

/** The sites of a sample; null for one of all sites. */
const nameSites = (sample: Sample, { samples, sites }: Text): string | null => {
  const offered = sitesOf(sample);
  if (offered.length === SITES.length) return null;
  return samples.only(offered.map((site) => sites[site] ?? site).join(', '));
};

const matches = (sample: Sample, wanted: string, text: Text): boolean =>
  `${sample.name} ${aboutSample(sample, text)} ${sample.about} ${text.nouns[sample.noun] ?? sample.noun}`
    .toLowerCase()
    .includes(wanted.trim().toLowerCase());

const Item = ({
  sample,
  current,
  permission,
  onChoose,
}: Omit<Props, 'permissions'> & { sample: Sample; permission: Permission }) => {
  const text = useText();
  const refusal = refusalOf(permission, text);
  const only = nameSites(sample, text);
  return (
    <button
      type="button"
      className="pg-item pg-sample"
      data-sample={sample.name}
      data-permission={permission.kind}
      aria-current={sample.name === current}
      title={refusal ?? undefined}
      onClick={() => onChoose(sample)}
    >
      <span className="pg-sample-head">
        <strong>{sample.name}</strong>
        {sample.kind === 'write' && <span className="pg-badge pg-badge-write">{text.samples.write}</span>}
        {only && <span className="pg-badge">{only}</span>}
      </span>
      <small>{aboutSample(sample, text)}</small>
      {refusal && <small className="pg-refusal">{refusal}</small>}
    </button>
  );
};

/** All samples by noun, with a search and filters. */
export const SampleList = ({ current, permissions, onChoose }: Props) => {
  const text = useText();
  const [wanted, setWanted] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const [site, setSite] = useState('');
  const [onlyMine, setOnlyMine] = useState(false);
  const shown = SAMPLES.filter(
    (sample) =>
      (kind === 'all' || sample.kind === kind) &&
      (site === '' || site in sample.fieldsBySite) &&
      (!onlyMine || permissions(sample).kind === 'open') &&
      matches(sample, wanted, text),
  );
  const kinds = [
    ['all', text.samples.all],
    ['read', text.samples.reads],
    ['write', text.samples.writes],
  ] as const;
  return (
    <div className="pg-side-body">
      <div className="pg-filters">
        <input
          type="search"
          className="pg-search"
          aria-label={text.samples.search}
          placeholder={text.samples.search}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <div className="pg-filter-row">
          <fieldset className="pg-segments" aria-label={text.samples.kind}>
            {kinds.map(([value, label]) => (
              <button key={value} type="button" aria-pressed={kind === value} onClick={() => setKind(value)}>
                {label}
              </button>
            ))}
          </fieldset>
          <select aria-label={text.samples.site} value={site} onChange={({ target }) => setSite(target.value)}>
            <option value="">{text.samples.everySite}</option>
            {SITES.map((each) => (
              <option key={each} value={each}>
                {text.sites[each]}
              </option>
            ))}
          </select>
        </div>
        <label className="pg-check">
          <input type="checkbox" checked={onlyMine} onChange={({ target }) => setOnlyMine(target.checked)} />
          {text.samples.onlyMine}
        </label>
      </div>
      <div className="pg-scroll">
        {shown.length === 0 && <p className="pg-dim">{text.samples.none}</p>}
        {Object.entries(Object.groupBy(shown, ({ noun }) => noun)).map(([noun, samples]) => (
          <section key={noun} className="pg-noun" data-noun={noun}>
            <h3>{text.nouns[noun] ?? noun}</h3>
            {samples?.map((sample) => (
              <Item
                key={sample.name}
                sample={sample}
                current={current}
                permission={permissions(sample)}
                onChoose={onChoose}
              />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
};
