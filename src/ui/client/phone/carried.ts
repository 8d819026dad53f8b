// The words of a form that could not be sent, from the worker to the page that gives them back: in a template, which is no
// part of the page and runs nothing, and in no storage at all.

/**
 * The questions that are answered by telling, as the taxonomy calls them (a test beside the page holds this against it). Nothing
 * else that is typed into a form of ours is part of a story: no postcode, no contact, no word that is to be kept.
 */
export const tellingFields: readonly string[] = [
  'BloodProblem',
  'BloodProductsDetails',
  'BloodProductsProblem',
  'BuildingsInfrastructureProblem',
  'ClinicalOutcome',
  'Description',
  'EstatesServicesProblem',
  'HowFutureOccurrence',
  'ImmediateActions',
  'ProblemDescriptionActions',
  'ProblemDescriptionDevices',
  'ProblemDescriptionDrugs',
  'ProblemDescriptionInvolvement',
  'ProblemDescriptionSystemsSoftware',
  'ProblemDescriptionTissuesOrgans',
  'RiskDescription',
  'RiskPopulation',
  'StrengthsOfCare',
  'WentWell',
];
export const carriedId = 'carried';
const empty = `<template id="${carriedId}"></template>`;

/** `patients.0.ClinicalOutcome` is the first person's `ClinicalOutcome`. */
const questionOf = (name: string): string => name.split('.').at(-1) ?? '';

/** Empty where the form told nothing. */
export const carriedWords = (form: string): string =>
  [...new URLSearchParams(form)]
    .filter(([name]) => tellingFields.includes(questionOf(name)))
    .map(([, value]) => value.trim())
    .filter((words) => words !== '')
    .join('\n\n');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const withCarried = async (page: Response, words: string): Promise<Response> => {
  const text = words.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
  const body = (await page.text()).replace(empty, () => empty.replace('><', `>${text}<`));
  const headers = new Headers(page.headers);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  return new Response(body, { headers });
};
