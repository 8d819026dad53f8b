// The pages that these answers make necessary, in order: what stands after the page someone is on is the next one.

import { type Answers, type Audience, type Path, type Patient, patientsOf } from './answers.ts';
import { applies, hasPatients } from './applicability.ts';
import { holds } from './condition.ts';
import { prune } from './prune.ts';
import { type AskedField, askedField, type PagePlan, type Taxonomy } from './taxonomy.ts';
import { type Page, pageView } from './view.ts';

export type JourneyOptions = {
  /** Why someone stays anonymous is asked only of staff who do. */
  readonly signedIn?: boolean;
};

/** A page before it has words: which questions, and about which person. */
export type Stop = { readonly plan: PagePlan; readonly fields: readonly AskedField[]; readonly patientIndex?: number };

export const journey = (
  taxonomy: Taxonomy,
  audience: Audience,
  path: Path,
  answers: Answers,
  options: JourneyOptions = {},
): readonly Page[] => {
  const settled = prune(taxonomy, answers);
  return stopsOf(taxonomy, audience, path, settled, options).map((stop) =>
    pageView(taxonomy, { audience, path, answers: settled }, stop),
  );
};

/** The pages that are asked of this audience once its story is sent. */
export const afterwards = (taxonomy: Taxonomy, audience: Audience, answers: Answers): readonly Page[] => {
  const settled = prune(taxonomy, answers);
  const plans = taxonomy.pages.filter((plan) => plan.afterwards && plan.for.includes(`${audience}-full`));
  return stopsAt(taxonomy, plans, settled).map((stop) =>
    pageView(taxonomy, { audience, path: 'full', answers: settled }, stop),
  );
};

/** `answers` pruned. */
export const stopsOf = (
  taxonomy: Taxonomy,
  audience: Audience,
  path: Path,
  answers: Answers,
  { signedIn = false }: JourneyOptions = {},
): readonly Stop[] => {
  const plans = taxonomy.pages.filter(
    (plan) =>
      !plan.afterwards &&
      plan.for.includes(`${audience}-${path}`) &&
      (plan.signedIn === undefined || plan.signedIn === signedIn) &&
      (plan.repeats || plan.when === undefined || holds(plan.when, answers)),
  );
  return stopsAt(taxonomy, plans, answers);
};

const stopsAt = (taxonomy: Taxonomy, plans: readonly PagePlan[], answers: Answers): readonly Stop[] => {
  const patients = hasPatients(taxonomy, answers) ? atLeastOne(patientsOf(answers)) : [];
  return runsOf(plans).flatMap((run) =>
    run[0]?.repeats
      ? patients.flatMap((patient, patientIndex) =>
          run.flatMap((plan) => stopAt(taxonomy, plan, answers, { patient, patientIndex })),
        )
      : run.flatMap((plan) => stopAt(taxonomy, plan, answers)),
  );
};

const atLeastOne = (patients: readonly Patient[]): readonly Patient[] => (patients.length > 0 ? patients : [{}]);

/** Neighbouring pages that repeat do so together: everything about one person, then everything about the next. */
const runsOf = (plans: readonly PagePlan[]): readonly (readonly PagePlan[])[] => {
  const runs: PagePlan[][] = [];
  for (const plan of plans) {
    const last = runs.at(-1);
    if (plan.repeats && last?.[0]?.repeats) last.push(plan);
    else runs.push([plan]);
  }
  return runs;
};

const stopAt = (
  taxonomy: Taxonomy,
  plan: PagePlan,
  answers: Answers,
  about?: { readonly patient: Patient; readonly patientIndex: number },
): readonly Stop[] => {
  if (plan.when && !holds(plan.when, answers, about?.patient)) return [];
  const fields = plan.fields
    .map(askedField)
    .filter(
      ({ field, when }) =>
        applies(taxonomy, field, answers, about?.patient) &&
        (when === undefined || holds(when, answers, about?.patient)),
    );
  if (fields.length === 0 && plan.kind !== 'another-patient') return [];
  return [{ plan, fields, ...(about && { patientIndex: about.patientIndex }) }];
};
