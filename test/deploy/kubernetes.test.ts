import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Deployment } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, PersistentVolumeClaim, Service, ServiceAccount } from 'kubernetes-models/v1';
import { parse } from 'yaml';
import { readImageSettings } from '../../scripts/image/settings.ts';
import { environmentNames, loadConfig } from '../../src/config/index.ts';
import { HANDING_OVER_MS } from '../../src/partner/hand-over.ts';

const FOLDER = 'deploy/kubernetes';
const read = (name: string): Record<string, unknown> => parse(readFileSync(`${FOLDER}/${name}.yaml`, 'utf8'));

const settings = new ConfigMap(read('settings'));
const deployment = new Deployment(read('deployment') as never);
const pod = deployment.spec?.template?.spec;
const container = pod?.containers[0];
const autoscaler = new HorizontalPodAutoscaler(read('autoscaler') as never);
const data = settings.data ?? {};
const files = new Map((container?.env ?? []).map(({ name, value = '' }): [string, string] => [name, value]));

const KINDS: Readonly<Record<string, { validate(): void }>> = {
  settings: new ConfigMap(read('settings')),
  'service-account': new ServiceAccount(read('service-account')),
  exports: new PersistentVolumeClaim(read('exports')),
  deployment: new Deployment(read('deployment') as never),
  service: new Service(read('service')),
  'disruption-budget': new PodDisruptionBudget(read('disruption-budget')),
  autoscaler: new HorizontalPodAutoscaler(read('autoscaler') as never),
  'network-policy': new NetworkPolicy(read('network-policy')),
};

describe('the Kubernetes manifests', () => {
  const secrets = mkdtempSync(join(tmpdir(), 'secrets-'));
  afterAll(() => rmSync(secrets, { recursive: true }));

  it('are those that the kustomization names', () => {
    const written = globSync(`${FOLDER}/*.yaml`).map((path) => basename(path, '.yaml'));
    expect(written.filter((name) => name !== 'kustomization').sort()).toEqual(Object.keys(KINDS).sort());
    const named = (read('kustomization').resources as string[]).map((path) => basename(path, '.yaml'));
    expect(named.sort()).toEqual(Object.keys(KINDS).sort());
  });

  it.each(Object.entries(KINDS))('%s is what the schemas of Kubernetes allow', (_, resource) => {
    expect(() => resource.validate()).not.toThrow();
  });

  it('are refused with a wrong type or without what is required', () => {
    const text = readFileSync(`${FOLDER}/deployment.yaml`, 'utf8');
    const wrong = text.replace('containerPort: 4000', 'containerPort: "four"');
    expect(() => new Deployment(parse(wrong)).validate()).toThrow();
    expect(() => new Deployment(parse(text.replace('        - name: gateway', '        -'))).validate()).toThrow();
  });

  it('name settings that exist, and give every secret as a file of the mounted folder', () => {
    const names = environmentNames();
    const known = [...Object.keys(data), ...files.keys()];
    expect(known.filter((name) => !names.includes(name))).toEqual([]);
    expect([...files.keys()].sort()).toEqual(names.filter((name) => name.endsWith('_FILE')).sort());
    const folder = container?.volumeMounts?.find(({ name }) => name === 'secrets')?.mountPath;
    expect([...files.values()].filter((path) => !path.startsWith(`${folder}/`))).toEqual([]);
    expect(container?.volumeMounts?.some(({ subPath }) => subPath)).toBe(false);
  });

  it('give a configuration with which the gateway starts in production', () => {
    const held: Readonly<Record<string, string>> = {
      DATABASE_URL_FILE: 'postgres://gateway:secret@db.example.com/gateway?sslmode=verify-full',
      REDIS_URL_FILE: 'rediss://:secret@redis.example.com:6379',
      PARTNER_ACCESS_KEY_FILE: 'AKEXAMPLE',
      PARTNER_SECRET_KEY_FILE: 'sk-example',
      RECORD_LINK_KEY_FILE: 'record-link-key-of-an-example-with-40-letters',
      MAIL_PASSWORD_FILE: 'mail-example',
    };
    const env: Record<string, string> = { ...data };
    for (const name of files.keys()) {
      const secret = held[name];
      if (!secret) continue;
      env[name] = join(secrets, name);
      writeFileSync(env[name], secret);
    }
    const config = loadConfig(env);
    expect(config.mode).toBe('live');
    expect(config.limits.replicas).toBe(autoscaler.spec?.maxReplicas);
  });

  it('leave more time for the end than the gateway takes, and more time before it than a readiness probe takes', () => {
    const { server } = loadConfig({
      ...data,
      SANDBOX: 'on',
      OIDC_ISSUER: '',
      OIDC_AUDIENCE: '',
      PARTNER_ID: '',
      PARTNER_NAME: '',
      PARTNER_SITE: '',
      MAIL_PASSWORD: 'mail-example',
    });
    const { shutdownDelayMs, shutdownDeadlineMs } = server;
    const graceMs = (pod?.terminationGracePeriodSeconds ?? 0) * 1_000;
    expect(graceMs).toBeGreaterThan(shutdownDelayMs + shutdownDeadlineMs + HANDING_OVER_MS);
    const { periodSeconds = 0, failureThreshold = 0 } = container?.readinessProbe ?? {};
    expect(shutdownDelayMs).toBeGreaterThanOrEqual(periodSeconds * failureThreshold * 1_000);
  });

  it('keep the files of exports where every gateway finds them', () => {
    const mount = container?.volumeMounts?.find(({ mountPath }) => mountPath === data.EXPORTS_DIRECTORY);
    expect(mount).toBeDefined();
    expect(mount?.readOnly ?? false).toBe(false);
    const claim = pod?.volumes?.find(({ name }) => name === mount?.name)?.persistentVolumeClaim?.claimName;
    const { metadata, spec } = new PersistentVolumeClaim(read('exports'));
    expect(claim).toBe(metadata?.name);
    expect(spec?.accessModes).toEqual(['ReadWriteMany']);
  });

  it('probe the routes and ports that the gateway has', () => {
    const ports = Object.fromEntries(container?.ports?.map(({ name, containerPort }) => [name, containerPort]) ?? []);
    expect(ports).toEqual({ http: loadConfig({}).server.port, metrics: Number(data.METRICS_PORT) });
    const { startupProbe, readinessProbe, livenessProbe } = container ?? {};
    const asked = [startupProbe, readinessProbe, livenessProbe].map((probe) => [
      probe?.httpGet?.path,
      probe?.httpGet?.port,
    ]);
    expect(asked).toEqual([
      ['/health/live', 'http'],
      ['/health/ready', 'http'],
      ['/health/live', 'http'],
    ]);
  });

  it('run as the user of the image, without rights, on a root file system that cannot be written', () => {
    const { user } = readImageSettings(readFileSync('Dockerfile', 'utf8'));
    expect(`${pod?.securityContext?.runAsUser}:${pod?.securityContext?.runAsGroup}`).toBe(user);
    expect(pod?.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container?.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(pod?.automountServiceAccountToken).toBe(false);
  });

  it('select the pods of the deployment, everywhere', () => {
    const labels = deployment.spec?.template?.metadata?.labels;
    expect(labels).toEqual({ 'app.kubernetes.io/name': 'partnergraph' });
    const selectors = [
      deployment.spec?.selector.matchLabels,
      new Service(read('service')).spec?.selector,
      new PodDisruptionBudget(read('disruption-budget')).spec?.selector?.matchLabels,
      new NetworkPolicy(read('network-policy')).spec?.podSelector?.matchLabels,
    ];
    expect(selectors).toEqual(selectors.map(() => labels));
  });
});

describe('the page about operations', () => {
  const page = readFileSync('docs/operations.md', 'utf8');

  it('has a time to stop for Docker that is longer than the gateway takes with its defaults', () => {
    const { shutdownDelayMs, shutdownDeadlineMs } = loadConfig({ SANDBOX: 'on' }).server;
    const named = [...page.matchAll(/--stop-timeout (\d+)|stop_grace_period: (\d+)s/g)].map(
      ([, run, compose]) => Number(run ?? compose) * 1_000,
    );
    expect(named).toHaveLength(2);
    for (const ms of named) expect(ms).toBeGreaterThan(shutdownDelayMs + shutdownDeadlineMs + HANDING_OVER_MS);
  });

  it('has the times of the manifests', () => {
    expect(page).toContain(`\`terminationGracePeriodSeconds\`, ${pod?.terminationGracePeriodSeconds} in`);
    expect(page.replaceAll('\n', ' ')).toMatch(
      new RegExp(
        `delay of ${Number(data.SHUTDOWN_DELAY_MS) / 1_000}\\s+and its deadline of ${Number(data.SHUTDOWN_DEADLINE_MS) / 1_000} seconds`,
      ),
    );
  });
});
