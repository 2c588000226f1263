interface Entry {
  readonly version?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBRARIES: Readonly<Record<string, string>> = {
  gnu: 'glibc',
  gnueabihf: 'glibc',
  musl: 'musl',
  musleabihf: 'musl',
};

/** Exact versions only: a package of binaries depends on its platform packages in exactly its own version. */
const EXACT = /^\d+\.\d+\.\d+[-.\w]*$/;

/** `@swc/core-linux-x64-gnu` → where it runs, by the names that all such packages use; null for any other package. */
const platformOf = (name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | null => {
  const words = name.split('/').at(-1)?.split('-') ?? [];
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = os === 'linux' ? LIBRARIES[words.at(-1) ?? ''] : undefined;
  return os && cpu ? { cpu: [cpu], ...(libc ? { libc: [libc] } : {}), os: [os] } : null;
};

/** Platform packages that the lock names and has no entry for, as lock entries. */
export const missingPlatforms = ({ packages }: Lock): ReadonlyMap<string, Entry> =>
  new Map(
    Object.values(packages).flatMap(({ dev, optionalDependencies = {} }) =>
      Object.entries(optionalDependencies).flatMap(([name, version]) => {
        const path = `node_modules/${name}`;
        const platform = platformOf(name);
        if (path in packages || !platform || !EXACT.test(version)) return [];
        const { cpu, ...rest } = platform;
        return [[path, { version, cpu, ...(dev ? { dev } : {}), optional: true, ...rest } as Entry] as const];
      }),
    ),
  );

export const completeLock = (lock: Lock): Lock => ({
  ...lock,
  packages: Object.fromEntries(
    [...Object.entries(lock.packages), ...missingPlatforms(lock)].sort(([a], [b]) => a.localeCompare(b, 'en')),
  ),
});
