// The arrows of the house as data, and a reader of imports that says where they are broken.

import { dirname, join, normalize } from 'node:path';

/** Path from the root of the repository to text. */
export type Sources = ReadonlyMap<string, string>;
export type Fault = { readonly file: string; readonly rule: string };

type ImportRule = {
  readonly says: string;
  readonly from: RegExp;
  /** What it may import of our own code; packages and Node are free unless `packages` says otherwise. */
  readonly may: readonly RegExp[];
};

const module = /^src\/modules\/([^/]+)\//;

const importRules: readonly ImportRule[] = [
  { says: 'methods import nothing above them', from: /^src\/methods\//, may: [/^src\/methods\//] },
  { says: 'the taxonomy imports nothing above it', from: /^src\/taxonomy\//, may: [/^src\/taxonomy\//] },
  {
    says: 'the look knows what an actor, an error and a digit are, what hides names on a phone and the marks of what is hidden, and nothing else',
    from: /^src\/ui\//,
    may: [
      /^src\/ui\//,
      /^src\/platform\/(actor|errors)\.ts$/,
      /^src\/platform\/language\//,
      /^src\/methods\/digits\.ts$/,
      /^src\/methods\/deidentify\/(engine|knowledge|lexicon|lists|marks)\.ts$/,
    ],
  },
  {
    says: 'nothing in the platform but identity knows identity',
    from: /^src\/platform\/(?!identity\/)/,
    may: [/^src\/(?!platform\/identity\/)/],
  },
  {
    says: 'the platform knows no module',
    from: /^src\/platform\//,
    may: [/^src\/platform\//, /^src\/ui\//, /^src\/methods\/deidentify\/marks\.ts$/],
  },
  {
    says: 'nothing but main knows main',
    from: /^src\/modules\//,
    may: [/^src\/modules\//, /^src\/platform\//, /^src\/ui\//, /^src\/taxonomy\//, /^src\/methods\//],
  },
];

const isTest = (file: string): boolean => /(\.test|\/testing)\.ts$|\/testing\//.test(file);

/** What a file imports of our own code, as paths from the root; data is nobody's code. */
export const importsOf = (file: string, text: string): readonly string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)]
    .map(([, path = '']) => normalize(join(dirname(file), path)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('data/'));

const arrowFaults = (file: string, imports: readonly string[]): readonly string[] =>
  importRules
    .filter(({ from, may }) => from.test(file) && imports.some((path) => !may.some((allowed) => allowed.test(path))))
    .map(({ says }) => says);

const entersByFace = (file: string, imports: readonly string[]): boolean => {
  const own = module.exec(file)?.[1];
  return imports.every((path) => {
    const other = module.exec(path)?.[1];
    return other === undefined || other === own || path === `src/modules/${other}/index.ts`;
  });
};

const speaksSql =
  /\.query\s*(<[^()]*>)?\(\s*[`'"]|\b(select|update|delete from|insert into)\b[^'"`]*\b(from|set|where|values)\b/;
const mayServe = /\/(handler|api|fhir)\.ts$|\/(index|[a-z-]*routes)\.ts$/;
const sqlHomes = [
  /\/store\.ts$/,
  /\/sql\/[^/]+\.ts$/,
  /^src\/platform\/(database|jobs|audit)\//,
  /^src\/main\/prepare\.ts$/,
];

/** Works out numbers from words that it reads, again and again, and changes nothing that anybody says: an audit of it would tell nothing. */
const worksOut = /^src\/modules\/review\/similar\/keep\.ts$/;

const strings = (text: string): string =>
  (text.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '').match(/`[^`]*`|'[^'\n]*'/g) ?? []).join('\n');

const fileFaults = (file: string, text: string): readonly string[] => {
  const imports = importsOf(file, text);
  const faults = [...arrowFaults(file, imports)];
  if (!entersByFace(file, imports)) faults.push('modules meet only through index.ts');
  if (
    !sqlHomes.some((home) => home.test(file)) &&
    (/\.query\s*<[^()]*>\(|\.query\(\s*[`'"]/.test(text) || speaksSql.test(strings(text)))
  )
    faults.push('only store.ts speaks SQL');
  if (module.test(file) && /\broute\(\{/.test(text) && !/\/(handler|api|fhir)\.ts$/.test(file))
    faults.push('only handler.ts, api.ts and fhir.ts speak HTTP');
  if (module.test(file) && /from 'fastify'/.test(text) && !mayServe.test(file))
    faults.push('only handler.ts, api.ts and fhir.ts speak HTTP');
  if (module.test(file) && !worksOut.test(file) && /\.transaction\(/.test(text) && !/\baudit\.write\(/.test(text))
    faults.push('a command that writes says so in the audit');
  if (/process\.env/.test(text) && !/^src\/(main\/|platform\/config\/)/.test(file))
    faults.push('the environment is read once, in main');
  return faults;
};

/** Every place where the code breaks a rule of the house; tests may reach for what they test. */
export const architectureFaults = (sources: Sources): readonly Fault[] =>
  [...sources]
    .filter(([file]) => file.startsWith('src/') && file.endsWith('.ts') && !isTest(file))
    .flatMap(([file, text]) => fileFaults(file, text).map((rule) => ({ file, rule })));
