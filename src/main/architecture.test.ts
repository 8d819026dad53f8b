import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { architectureFaults, importsOf, type Sources } from './testing/architecture.ts';

const root = join(import.meta.dirname, '../..');
const sources: Sources = new Map(
  readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [`src/${file.replaceAll('\\', '/')}`, readFileSync(join(root, 'src', file), 'utf8')]),
);

describe('the house', () => {
  it('keeps its rules in every file', () => {
    assert.ok(sources.size > 100, 'the sources were read');
    assert.deepEqual(architectureFaults(sources), []);
  });

  it('has files that are one idea: none past 300 lines', () => {
    const long = [...sources].filter(([file, text]) => !file.endsWith('.test.ts') && text.split('\n').length > 301);
    assert.deepEqual(
      long.map(([file]) => file),
      [],
    );
  });

  it('says at the top of every file what it is for', () => {
    const silent = [...sources].filter(
      ([file, text]) => !/(\.test|\/fixtures)\.ts$/.test(file) && !text.startsWith('//'),
    );
    assert.deepEqual(
      silent.map(([file]) => file),
      [],
    );
  });
});

describe('the watch over the house', () => {
  const broken: readonly (readonly [string, string, string])[] = [
    ['src/methods/spc/x.ts', "import { y } from '../../platform/clock.ts';", 'methods import nothing above them'],
    ['src/taxonomy/x.ts', "import { y } from '../modules/review/index.ts';", 'the taxonomy imports nothing above it'],
    ['src/platform/x.ts', "import { y } from '../modules/review/index.ts';", 'the platform knows no module'],
    ['src/platform/x.ts', "export type { Y } from '../taxonomy/index.ts';", 'the platform knows no module'],
    [
      'src/platform/x.ts',
      "import { y } from './identity/identity.ts';",
      'nothing in the platform but identity knows identity',
    ],
    [
      'src/ui/x.ts',
      "import { y } from '../platform/clock.ts';",
      'the look knows what an actor, an error and a digit are, what hides names on a phone and the marks of what is hidden, and nothing else',
    ],
    ['src/modules/review/x.ts', "import { y } from '../../main/compose.ts';", 'nothing but main knows main'],
    ['src/modules/review/x.ts', "import { y } from '../recording/send.ts';", 'modules meet only through index.ts'],
    [
      'src/modules/review/x.ts',
      "const y = await import('../recording/send.ts');",
      'modules meet only through index.ts',
    ],
    ['src/modules/review/x.ts', "await db.query<Row>('select 1')", 'only store.ts speaks SQL'],
    ['src/modules/review/x.ts', 'const sql = `select a from b`;', 'only store.ts speaks SQL'],
    [
      'src/modules/review/x.ts',
      "import type { FastifyRequest } from 'fastify';",
      'only handler.ts, api.ts and fhir.ts speak HTTP',
    ],
    ['src/modules/review/x.ts', 'route({ method: 1 })', 'only handler.ts, api.ts and fhir.ts speak HTTP'],
    ['src/modules/review/x.ts', 'await db.transaction(async () => {});', 'a command that writes says so in the audit'],
    ['src/modules/review/x.ts', 'const port = process.env.PORT;', 'the environment is read once, in main'],
  ];
  for (const [file, text, rule] of broken)
    it(`notices that "${text}" in ${file} breaks the rule "${rule}"`, () => {
      assert.deepEqual(architectureFaults(new Map([[file, text]])), [{ file, rule }]);
    });

  it('sees every way of importing', () => {
    const text =
      "import a from './a.ts';\nexport * from '../b.ts';\nimport './c.ts';\nimport type { D } from '../../d.ts';";
    assert.deepEqual(importsOf('src/modules/review/x.ts', text), [
      'src/modules/review/a.ts',
      'src/modules/b.ts',
      'src/modules/review/c.ts',
      'src/d.ts',
    ]);
  });
});
