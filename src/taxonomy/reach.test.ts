// Every question is met by somebody, and every choice that could open one opens it exactly where the reference says.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answers, type AnswerValue, type Patient, patientsOf, valuesOf } from './answers.ts';
import type { Condition } from './condition.ts';
import { excludedByLfpse5 } from './lfpse-5.oracle.ts';
import { loadTaxonomy } from './load.ts';
import { prune } from './prune.ts';
import { codesOf, type Field, isMany } from './taxonomy.ts';
import { walk } from './testing.ts';
import type { FieldView } from './view.ts';

const taxonomy = loadTaxonomy('lfpse-5');
const staff = { audience: 'staff', path: 'full', start: {}, today: '2026-11-21' } as const;

const fieldNamed = (name: string): Field => {
  const field = taxonomy.field.get(name);
  assert.ok(field, name);
  return field;
};

/** How someone answers who wants to come to this question: by the choices that its rules and its page demand. */
const choicesTowards = (name: string): Patient => {
  const wanted: Record<string, AnswerValue> = {};
  const choose = (field: Field, code: string): void => {
    if (wanted[field.name] !== undefined) return;
    wanted[field.name] = isMany(field) ? [code] : code;
    open(field.name);
  };
  const fulfil = (condition: Condition): void => {
    if ('field' in condition) choose(fieldNamed(condition.field), condition.in[0] ?? '');
    else if ('answered' in condition) {
      const field = fieldNamed(condition.answered);
      choose(field, [...codesOf(taxonomy, field).keys()][0] ?? '');
    } else if ('all' in condition) condition.all.forEach(fulfil);
    else if ('any' in condition) condition.any.slice(0, 1).forEach(fulfil);
  };
  const open = (field: string): void => {
    for (const { when } of taxonomy.rulesOf.get(field) ?? []) fulfil(when);
    for (const { when, fields, for: whom } of taxonomy.pages) {
      if (when && whom.includes('staff-full') && fields.includes(field)) fulfil(when);
    }
  };
  open(name);
  return wanted;
};

test('each choice that could open a question opens it exactly where the reference says', () => {
  for (const [name, excludes] of excludedByLfpse5) {
    const field = fieldNamed(name);
    const wanted = choicesTowards(name);
    for (const parent of Object.keys(wanted).map(fieldNamed)) {
      for (const code of codesOf(taxonomy, parent).keys()) {
        const base = prune(taxonomy, placed({ ...wanted, [parent.name]: isMany(parent) ? [code] : code }));
        const value = isMany(field) ? ['1'] : '1';
        const before = patientsOf(base)[0] ?? {};
        const after = prune(
          taxonomy,
          field.perPatient ? { ...base, patients: [{ ...before, [name]: value }] } : { ...base, [name]: value },
        );
        const isOpen = (field.perPatient ? patientsOf(after)[0]?.[name] : after[name]) !== undefined;
        assert.equal(isOpen, !excludes(base, before), `${name} after ${parent.name} ${code}: ${JSON.stringify(base)}`);
      }
    }
  }
});

/** Answers about a person, put where they belong. */
const placed = (flat: Patient): Answers => {
  const entries = Object.entries(flat);
  const patient = Object.fromEntries(entries.filter(([name]) => fieldNamed(name).perPatient));
  return { ...Object.fromEntries(entries.filter(([name]) => !fieldNamed(name).perPatient)), patients: [patient] };
};

test('every question of version 5 that is not filled in by Cairn is met by somebody', () => {
  const asked = taxonomy.fields.filter(({ setBy }) => setBy === 'asked');
  assert.equal(asked.length, 144);
  for (const { name } of asked) {
    const wanted = choicesTowards(name);
    const met = new Set<string>();
    walk(
      taxonomy,
      { ...staff },
      {
        answer: (field) => {
          met.add(field.name);
          for (const { code, reveals } of field.options)
            if (valuesOf(wanted, field.name).includes(code)) for (const one of reveals) met.add(one.name);
          return wanted[field.name] ?? (field.optional ? undefined : obliged(field));
        },
        hasAnother: () => false,
      },
    );
    assert.ok(met.has(name), `${name} is never asked; on the way: ${JSON.stringify(wanted)}`);
  }
});

/** The least that a page demands. */
const obliged = (field: FieldView): AnswerValue => {
  const last = field.options.at(-1)?.code ?? 'What happened';
  return field.many ? [last] : last;
};
