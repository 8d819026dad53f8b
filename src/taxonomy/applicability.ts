// Which questions these answers make necessary: the one reading of the rules, for asking, checking and pruning alike.

import type { Answers, Patient } from './answers.ts';
import { holds } from './condition.ts';
import type { Field, FieldType, Rule, Taxonomy } from './taxonomy.ts';

/** The first rule that forbids this field beside these answers; undefined where it may be answered. */
export const brokenRule = (taxonomy: Taxonomy, field: string, answers: Answers, patient?: Patient): Rule | undefined =>
  taxonomy.rulesOf.get(field)?.find((rule) => !holds(rule.when, answers, patient));

export const applies = (taxonomy: Taxonomy, field: string, answers: Answers, patient?: Patient): boolean =>
  brokenRule(taxonomy, field, answers, patient) === undefined;

/** Whether this kind of event has people who were affected: a risk has none yet. */
export const hasPatients = (taxonomy: Taxonomy, answers: Answers): boolean =>
  taxonomy.fields.some(
    ({ name, perPatient, setBy }) => perPatient && setBy === 'asked' && applies(taxonomy, name, answers, {}),
  );

/** Some answers change the shape of another: a date that nobody knows is a month. */
export const typeNow = (taxonomy: Taxonomy, field: Field, answers: Answers): FieldType =>
  taxonomy.rules.shapes.find((shape) => shape.field === field.name && holds(shape.when, answers))?.type ?? field.type;
