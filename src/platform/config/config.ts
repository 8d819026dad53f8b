// All settings, read once at the start from the environment, checked, and frozen. Nothing else reads the environment.

import { join, resolve } from 'node:path';
import type { ScannerAddress } from '../files/clamav.ts';
import type { TranslatorAddress } from '../language/translate.ts';
import { isLoopback } from '../loopback.ts';
import { CannotStart } from './cannot-start.ts';
import type { SignIn } from './sign-in/provider.ts';
import { onlyBuiltIn, readSignInFile, simpleProvider } from './sign-in/read-sign-in.ts';

/** The weather in the United Kingdom. */
const usualQuickExit = 'https://www.bbc.co.uk/weather';

/** Some four thousand photos, of stories of today and yesterday. */
const usualDraftPhotosMb = 2048;

export type Config = {
  readonly host: string;
  readonly port: number;
  /** Where people reach Cairn: scheme, name and port, without a slash at the end. */
  readonly origin: string;
  /** Null: the database that comes with Cairn. `ownerUrl` is for whoever owns and changes the tables. */
  readonly database: { readonly url: string; readonly ownerUrl: string } | null;
  /** Absolute. */
  readonly dataDir: string;
  readonly demo: boolean;
  /** `quickExit`: where whoever must leave a page at once is taken. */
  readonly brand: { readonly name: string; readonly operator: string | null; readonly quickExit: string };
  readonly masterKey: MasterKeySource;
  /** Where heads of the audit's chain are written down, outside the database. Absolute. */
  readonly anchorFile: string;
  readonly signIn: SignIn;
  /** The operator's own list of where else people can turn. Absolute; null: the one that ships. */
  readonly doorsFile: string | null;
  /** How many receipts for anonymous tellers stand ready in quiet times: a rush of as many is answered without delay. */
  readonly receiptsReady: number;
  /** Where the process tells its figures; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** A table of postcode districts and how deprived they are; null: nobody is asked for a postcode. */
  readonly deprivationFile: string | null;
  /** Whether traces are sent: where to and how, the exporter reads from the standard variables (OTEL_EXPORTER_OTLP_*) itself. */
  readonly hasTraces: boolean;
  /** Addresses or networks of the proxies whose word on the sender's address is believed. */
  readonly trustedProxies: readonly string[];
  /** Who looks at photos before they are taken in; null: nobody. */
  readonly scanner: ScannerAddress | null;
  /** Of the photos of all stories that nobody has signed in to tell and that are not sent yet. */
  readonly mostDraftPhotoBytes: number;
  /** The machine that translates what reviewers cannot read; null: none. */
  readonly translator: TranslatorAddress | null;
};

/** Several while one takes the place of another: the first wraps, all open. */
export type MasterKeySource =
  | { readonly kind: 'value'; readonly base64: readonly string[] }
  | { readonly kind: 'file'; readonly path: string; readonly makeIfMissing: boolean };

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used, in words that say how to put it right. */
type Problem = string;

/** Throws CannotStart that names every variable to put right. */
export const readConfig = (env: Environment): Config => {
  const problems: Problem[] = [];
  const read = readerOf(env, problems);

  const database = readDatabase(read, problems);
  const host = read('HOST', anyText) ?? '127.0.0.1';
  const port = read('PORT', portNumber) ?? 3000;
  const dataDir = resolve(read('CAIRN_DATA_DIR', anyText) ?? 'var');
  // Invented people have no business in a database that somebody brought along, unless they ask for them.
  const demo = read('CAIRN_DEMO', yesOrNo) ?? database === null;
  const origin = read('CAIRN_ORIGIN', webOrigin) ?? `http://${nameInAddress(host)}:${port}`;
  if (!demo && !isProtected(origin)) {
    problems.push(
      `CAIRN_ORIGIN is ${origin}: what people tell would travel unprotected. ` +
        'Put Cairn behind a proxy with a certificate and give its https address.',
    );
  }
  const metricsPort = read('METRICS_PORT', portNumber);
  if (metricsPort === port) problems.push('METRICS_PORT and PORT are the same: figures need a port of their own.');
  const config: Config = {
    host,
    port,
    origin,
    database,
    dataDir,
    demo,
    brand: {
      name: 'Cairn',
      operator: read('CAIRN_OPERATOR', anyText) ?? null,
      quickExit: read('CAIRN_QUICK_EXIT', safeAddress) ?? usualQuickExit,
    },
    masterKey: readMasterKeySource(read, dataDir),
    anchorFile: resolve(read('CAIRN_ANCHOR_FILE', anyText) ?? join(dataDir, 'audit', 'anchors.jsonl')),
    signIn: readSignIn(read, env, problems),
    doorsFile: read('CAIRN_DOORS_FILE', filePath) ?? null,
    receiptsReady: read('CAIRN_RECEIPTS_READY', count) ?? 256,
    metrics:
      metricsPort === undefined ? null : { host: read('METRICS_HOST', anyText) ?? '127.0.0.1', port: metricsPort },
    hasTraces:
      (read('OTEL_EXPORTER_OTLP_ENDPOINT', anyText) ?? read('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', anyText)) !==
      undefined,
    deprivationFile: absolute(read('CAIRN_DEPRIVATION_FILE', anyText)),
    trustedProxies: read('CAIRN_TRUSTED_PROXIES', list) ?? [],
    scanner: read('CAIRN_CLAMAV', scannerAddress) ?? null,
    mostDraftPhotoBytes: (read('CAIRN_DRAFT_PHOTOS_MB', count) ?? usualDraftPhotosMb) * 1024 * 1024,
    translator: readTranslator(read, problems),
  };
  if (problems.length > 0) throw new CannotStart(problems.join('\n'));
  return freeze(config);
};

type Read = <T>(name: string, parse: (text: string) => Parsed<T>) => T | undefined;
type Parsed<T> = { readonly value: T } | { readonly should: string };

/** An empty variable counts as none: that is how many tools say "not set". */
const readerOf =
  (env: Environment, problems: Problem[]): Read =>
  (name, parse) => {
    const text = env[name]?.trim() ?? '';
    if (text === '') return undefined;
    const parsed = parse(text);
    if ('value' in parsed) return parsed.value;
    problems.push(`${name} ${parsed.should}.`);
    return undefined;
  };

const filePath = (text: string): Parsed<string> => ({ value: resolve(text) });

const absolute = (path: string | undefined): string | null => (path === undefined ? null : resolve(path));

const anyText = (text: string): Parsed<string> => ({ value: text });

const list = (text: string): Parsed<readonly string[]> => ({ value: text.split(/[\s,]+/) });

const portNumber = (text: string): Parsed<number> =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535
    ? { value: Number(text) }
    : { should: `is "${text}" and should be a port from 1 to 65535, for example 3000` };

/** As clamd.conf says it: `TCPAddr` and `TCPSocket`, or `LocalSocket`. */
const scannerAddress = (text: string): Parsed<ScannerAddress> => {
  if (text.startsWith('/')) return { value: { path: text } };
  const [, host = '', port = ''] = /^\[?([^\]/\s]+)\]?:(\d{1,5})$/.exec(text) ?? [];
  return host !== '' && Number(port) >= 1 && Number(port) <= 65_535
    ? { value: { host, port: Number(port) } }
    : { should: `is "${text}" and should be where clamd listens: 127.0.0.1:3310, or the path of its socket` };
};

const count = (text: string): Parsed<number> =>
  /^\d{1,6}$/.test(text) ? { value: Number(text) } : { should: `is "${text}" and should be a number from 0 to 999999` };

const yesOrNo = (text: string): Parsed<boolean> =>
  text === '1' || text === '0'
    ? { value: text === '1' }
    : { should: `is "${text}" and should be 1 (with invented records) or 0 (empty)` };

/** One account may do for both: what serves people then works in a lesser role, which it takes when it connects. */
const readDatabase = (read: Read, problems: Problem[]): Config['database'] => {
  const url = read('DATABASE_URL', databaseAddress);
  const ownerUrl = read('DATABASE_OWNER_URL', databaseAddress);
  if (url === undefined && ownerUrl !== undefined)
    problems.push('DATABASE_OWNER_URL says who changes the tables of the database that DATABASE_URL names: give both.');
  return url === undefined ? null : { url, ownerUrl: ownerUrl ?? url };
};

/** Does not repeat the text: it may hold a password. */
const databaseAddress = (text: string): Parsed<string> =>
  URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
    ? { value: text }
    : { should: 'should look like postgres://name:password@host:5432/cairn' };

const webOrigin = (text: string): Parsed<string> => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.username === ''
    ? { value: url.origin }
    : { should: `is "${text}" and should be scheme and name only, for example https://cairn.example.org` };
};

const safeAddress = (text: string): Parsed<string> =>
  URL.canParse(text) && new URL(text).protocol === 'https:'
    ? { value: new URL(text).href }
    : { should: `is "${text}" and should be the https address of a page that nobody wonders about` };

const keys = (text: string): Parsed<readonly string[]> => {
  const found = text.split(/[\s,]+/);
  return found.every(isMasterKey)
    ? { value: found }
    : { should: 'should be 32 bytes in base64: make them with "openssl rand -base64 32"' };
};

export const isMasterKey = (text: string): boolean =>
  /^[A-Za-z0-9+/]{43}=$/.test(text) && Buffer.from(text, 'base64').length === 32;

const readMasterKeySource = (read: Read, dataDir: string): MasterKeySource => {
  const base64 = read('CAIRN_MASTER_KEY', keys);
  if (base64 !== undefined) return { kind: 'value', base64 };
  const path = read('CAIRN_MASTER_KEY_FILE', anyText);
  if (path !== undefined) return { kind: 'file', path: resolve(path), makeIfMissing: false };
  return { kind: 'file', path: resolve(dataDir, 'keys/master'), makeIfMissing: true };
};

const readSignIn = (read: Read, env: Environment, problems: Problem[]): SignIn => {
  const file = read('CAIRN_SIGN_IN_FILE', anyText);
  const issuer = read('OIDC_ISSUER', webAddress);
  const clientId = read('OIDC_CLIENT_ID', anyText);
  const clientSecret = read('OIDC_CLIENT_SECRET', anyText);
  if (issuer || clientId || clientSecret) {
    if (file) problems.push('CAIRN_SIGN_IN_FILE and OIDC_ISSUER both say how people sign in: give one of them.');
    else if (issuer && clientId && clientSecret) return simpleProvider({ issuer, clientId, clientSecret });
    else problems.push('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: give all three or none.');
  }
  return file ? readSignInFile(file, env, problems) : onlyBuiltIn;
};

/** What travels to it may still hold a name that was not found: never unprotected through a network. */
const readTranslator = (read: Read, problems: Problem[]): TranslatorAddress | null => {
  const url = read('CAIRN_TRANSLATE_URL', protectedAddress);
  const key = read('CAIRN_TRANSLATE_KEY', anyText) ?? null;
  if (url === undefined && key !== null)
    problems.push('CAIRN_TRANSLATE_KEY is for the service that CAIRN_TRANSLATE_URL names: give both.');
  return url === undefined ? null : { url, key };
};

const protectedAddress = (text: string): Parsed<string> =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && isProtected(text) && new URL(text).username === ''
    ? { value: new URL(text).href }
    : { should: 'should be the https address of the service, or one on this machine: https://translate.example.org' };

const webAddress = (text: string): Parsed<string> =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
    ? { value: text }
    : {
        should: `is "${text}" and should be the address of the sign-in service, for example https://sign-in.example.org`,
      };

const isProtected = (origin: string): boolean => {
  const url = new URL(origin);
  return url.protocol === 'https:' || isLoopback(url);
};

/** A server that listens everywhere is reached, from this machine, on its own address. */
const nameInAddress = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
};

const freeze = <T extends object>(value: T): T => {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
  return Object.freeze(value);
};
