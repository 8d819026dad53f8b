import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Value } from 'typebox/value';
import { unknown } from './answers.ts';
import { type Condition, leavesOf } from './condition.ts';
import { loadTaxonomy, taxonomyVersionInUse, taxonomyVersions } from './load.ts';
import { asTaxonomyData, metaSchema } from './meta-schema.ts';
import { askedField, codesOf, type Taxonomy } from './taxonomy.ts';

const everyVersion = taxonomyVersions().map((version) => loadTaxonomy(version));
const names = (taxonomy: Taxonomy) => new Set(taxonomy.fields.map(({ name }) => name));
const dataOf = ({ fields, lists, rules, pages, voices, wording }: Taxonomy) => ({
  fields,
  lists,
  rules,
  pages,
  voices,
  wording,
});

const conditionsOf = (taxonomy: Taxonomy): readonly Condition[] => [
  ...taxonomy.rules.rules.map(({ when }) => when),
  ...taxonomy.rules.shapes.map(({ when }) => when),
  ...taxonomy.voices.flatMap(({ when }) => when ?? []),
  ...taxonomy.pages.flatMap((page) => [page, ...page.fields.map(askedField)]).flatMap(({ when }) => when ?? []),
];

test('the version in use is among those that ship', () => {
  assert.ok(taxonomyVersions().includes(taxonomyVersionInUse));
});

test('a version that does not ship is refused by name, not read from elsewhere', () => {
  assert.throws(() => loadTaxonomy('../ods'), /There is no taxonomy/);
});

for (const taxonomy of everyVersion) {
  const { version } = taxonomy;

  test(`${version}: its files have the shape that every version has`, () => {
    const data = dataOf(taxonomy);
    const [first] = Value.Errors(metaSchema, data);
    assert.equal(first, undefined, JSON.stringify(first));
    if (Value.Check(metaSchema, data)) assert.equal(asTaxonomyData(data).fields.length, taxonomy.fields.length);
  });

  test(`${version}: the shape is a real demand`, () => {
    const data = dataOf(taxonomy);
    const typo = {
      ...data,
      rules: { ...data.rules, rules: [{ fields: ['Gender'], when: { feild: 'Gender', in: ['1'] } }] },
    };
    assert.equal(Value.Check(metaSchema, typo), false);
  });

  test(`${version}: field names are unique, and each question with choices has its list`, () => {
    assert.equal(names(taxonomy).size, taxonomy.fields.length);
    for (const field of taxonomy.fields) {
      assert.equal(field.type === 'code', field.list !== undefined, field.name);
      assert.equal(field.type === 'text', field.maxLength !== undefined, field.name);
      if (field.list) assert.ok(taxonomy.lists[field.list], `${field.name} names ${field.list}`);
    }
    const used = new Set(taxonomy.fields.map(({ list }) => list));
    assert.deepEqual(
      Object.keys(taxonomy.lists).filter((list) => !used.has(list)),
      [],
      'lists that no question uses',
    );
  });

  test(`${version}: no code stands twice in a list, and none is our own word for not knowing`, () => {
    for (const [name, { codes }] of Object.entries(taxonomy.lists)) {
      assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length, name);
      assert.ok(!codes.some(({ code }) => code === unknown), name);
    }
  });

  test(`${version}: conditions, rules and pages speak of fields and codes that exist`, () => {
    for (const { field: name, in: codes } of conditionsOf(taxonomy).flatMap(leavesOf)) {
      const field = taxonomy.field.get(name);
      assert.ok(field, `no field ${name}`);
      for (const code of codes) assert.ok(codesOf(taxonomy, field).has(code), `${name} has no code ${code}`);
    }
    const { required, requiredWhenAsked, shapes, rules } = taxonomy.rules;
    const spokenOf = [
      ...required,
      ...requiredWhenAsked,
      ...shapes.map(({ field }) => field),
      ...rules.flatMap(({ fields }) => fields),
    ];
    for (const name of spokenOf) assert.equal(taxonomy.field.get(name)?.setBy, 'asked', name);
    for (const { field: name, options = [] } of taxonomy.pages.flatMap(({ fields }) => fields.map(askedField))) {
      const field = taxonomy.field.get(name);
      assert.ok(field, name);
      for (const code of options) assert.ok(codesOf(taxonomy, field).has(code), `${name} has no code ${code}`);
    }
  });

  test(`${version}: what is asked once a person stands on pages that repeat, and nothing else does`, () => {
    for (const page of taxonomy.pages) {
      for (const { field, reveals = [] } of page.fields.map(askedField)) {
        for (const name of [field, ...reveals]) {
          assert.equal(taxonomy.field.get(name)?.perPatient ?? false, page.repeats ?? false, `${name} on ${page.id}`);
        }
      }
    }
  });

  test(`${version}: an organisation is asked for where it can be searched, one on a page`, () => {
    const isOrganisation = (name: string): boolean => taxonomy.field.get(name)?.type === 'organisation';
    for (const { id, kind, fields } of taxonomy.pages) {
      const asked = fields.map(askedField).filter(({ field }) => isOrganisation(field));
      assert.equal(asked.length, kind === 'place' ? 1 : 0, id);
      assert.ok(!fields.map(askedField).some(({ reveals = [] }) => reveals.some(isOrganisation)), id);
    }
  });

  test(`${version}: a page stands once in a journey, and a question stands once in a journey`, () => {
    for (const whom of ['public-full', 'public-quick', 'staff-full', 'staff-quick'] as const) {
      const pages = taxonomy.pages.filter((page) => page.for.includes(whom));
      assert.equal(new Set(pages.map(({ id }) => id)).size, pages.length, whom);
      const asked = pages
        .flatMap(({ fields }) => fields.map(askedField))
        .flatMap(({ field, reveals = [] }) => [field, ...reveals]);
      assert.equal(new Set(asked).size, asked.length, whom);
    }
  });

  test(`${version}: a question inside a choice opens under one choice that is shown`, () => {
    for (const { field: parent, options, reveals = [] } of taxonomy.pages.flatMap(({ fields }) =>
      fields.map(askedField),
    )) {
      const field = taxonomy.field.get(parent);
      assert.ok(field);
      const shown = options ?? [...codesOf(taxonomy, field).keys()];
      for (const revealed of reveals) {
        const opening = (taxonomy.rulesOf.get(revealed) ?? [])
          .flatMap(({ when }) => leavesOf(when))
          .filter((leaf) => leaf.field === parent)
          .flatMap((leaf) => leaf.in)
          .filter((code) => shown.includes(code));
        assert.equal(opening.length, 1, `${revealed} opens under ${opening.length} choices of ${parent}`);
      }
    }
  });

  test(`${version}: everything asked is worded for whoever is asked it`, () => {
    for (const page of taxonomy.pages) {
      for (const audience of new Set(page.for.map((whom) => (whom.startsWith('public') ? 'public' : 'staff')))) {
        const speak = (
          said: Readonly<Record<string, { readonly [part: string]: string | undefined }>> | undefined,
          part: string,
        ) => said?.[audience]?.[part] ?? said?.any?.[part];
        const asked = page.fields.map(askedField).flatMap(({ field, reveals = [] }) => [field, ...reveals]);
        for (const name of asked) assert.ok(speak(taxonomy.wording.fields[name], 'label'), `${name} for ${audience}`);
        const [only] = asked;
        const title =
          speak(taxonomy.wording.pages[page.id], 'title') ?? (only && speak(taxonomy.wording.fields[only], 'label'));
        if (page.fields.length > 1 && !page.for.some((whom) => whom.endsWith('quick')))
          assert.ok(
            speak(taxonomy.wording.pages[page.id], 'title'),
            `${page.id} for ${audience} has no title of its own`,
          );
        if (audience === 'public' && asked.length === 1)
          assert.match(title ?? '', /\?$/, `the title of ${page.id} is one question`);
      }
    }
  });

  test(`${version}: wording speaks of pages, fields, lists, codes and voices that exist`, () => {
    const { voices } = taxonomy;
    const { pages, fields, options } = taxonomy.wording;
    const known = new Set(voices.map(({ name }) => name));
    const pageIds = new Set(taxonomy.pages.map(({ id }) => id));
    for (const [page, said] of Object.entries(pages)) {
      assert.ok(pageIds.has(page), page);
      for (const voice of Object.keys(said)) assert.ok(known.has(voice), `${page}: ${voice}`);
    }
    for (const [name, said] of Object.entries(fields)) {
      assert.ok(taxonomy.field.has(name), name);
      for (const voice of Object.keys(said)) assert.ok(known.has(voice), `${name}: ${voice}`);
    }
    for (const [list, said] of Object.entries(options)) {
      for (const [voice, codes] of Object.entries(said)) {
        assert.ok(known.has(voice), `${list}: ${voice}`);
        for (const code of Object.keys(codes)) assert.ok(taxonomy.codesOf.get(list)?.has(code), `${list}: ${code}`);
      }
    }
  });

  test(`${version}: nobody is asked for a name, a date of birth or an NHS number, nor for what Cairn fills in`, () => {
    for (const [name, said] of Object.entries(taxonomy.wording.fields)) {
      for (const { label = '' } of Object.values(said)) {
        assert.doesNotMatch(
          label,
          /\b(your|the patient's|their) (first |last |full )?name|date of birth|birthday|NHS number/i,
          name,
        );
      }
    }
    for (const name of [...taxonomy.askedOf.public, ...taxonomy.askedOf.staff]) {
      assert.equal(taxonomy.field.get(name)?.setBy, 'asked', name);
    }
  });
}
