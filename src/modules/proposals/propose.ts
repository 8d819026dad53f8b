// From the words of a story to proposals, in codes of the taxonomy. The method reads English only: of other languages nothing.

import { likelyFrom } from '../../methods/text/index.ts';
import { isEnglish } from '../../platform/language/tag.ts';
import { type Answers, applies, patientsOf, type Taxonomy, unknown, valuesOf } from '../../taxonomy/index.ts';
import { isNotice, type Proposal, type Proposed } from './proposal.ts';
import { readStory, type Suggestion } from './read-story.ts';
import { harmFields, surePerMille } from './standing.ts';

/** Which questions each thing that is read from a story answers: which of them is asked, depends on the kind of event. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  event_type: ['EventType'],
  process: ['Process'],
  agents: ['InvolvedAgents'],
  safety_challenges: ['SafetyChallenges'],
  service_area: ['ServiceArea', 'RiskServiceArea'],
  physical_harm: ['PhysicalHarm'],
  psychological_harm: ['PsychologicalHarm'],
};

/** Less likely than this, or after so many that are likelier, a mark would only distract. */
const likelyPerMille = likelyFrom * 1_000;
const mostOfOne = 3;

const noPsychologicalHarm = '4';

type Told = {
  readonly story: string;
  /** Null where nobody can tell: then it is taken to be that of the page. */
  readonly writtenIn: string | null;
  readonly toldIn: string;
};

/** Null where the story is in another language. */
export const proposeFrom = (taxonomy: Taxonomy, { story, writtenIn, toldIn }: Told): Proposed | null => {
  if (!isEnglish(writtenIn ?? toldIn)) return null;
  const { version, suggestions, urgent, isDangerNow, neverEvents, dutyOfCandour } = readStory(story);
  const coded = Object.entries(fieldsOf).flatMap(([question, fields]) =>
    fields.flatMap((field) => likeliest(taxonomy, field, suggestions[question] ?? [])),
  );
  const notices = [
    ...urgent.map((one) => proposalOf('urgent', one)),
    ...neverEvents.map((one) => proposalOf('never-event', one)),
    ...dutyOfCandour.map((one) => proposalOf('duty-of-candour', one)),
  ];
  return { model: version, proposals: [...coded, ...notices], isDangerNow };
};

const likeliest = (taxonomy: Taxonomy, name: string, given: readonly Suggestion[]): readonly Proposal[] => {
  const codes = taxonomy.codesOf.get(taxonomy.field.get(name)?.list ?? '');
  // How badly somebody was hurt is guessed to nobody unless it is right 19 times in 20: a wrong "no harm" beside such a story hurts again.
  const least = harmFields.has(name) ? surePerMille : likelyPerMille;
  return given
    .map((one) => proposalOf(name, one))
    .filter(({ code, perMille }) => {
      const known = codes?.get(code);
      // "None of these" and "I don't know" are for a person to say; that nobody was upset is not told by silence.
      if (name === 'PsychologicalHarm' && code === noPsychologicalHarm) return false;
      return known !== undefined && known.means === undefined && sureness(perMille) >= least;
    })
    .toSorted((one, other) => sureness(other.perMille) - sureness(one.perMille))
    .slice(0, mostOfOne);
};

const sureness = (perMille: number | null): number => perMille ?? 0;

const proposalOf = (field: string, { code, confidence, because }: Suggestion): Proposal => ({
  field,
  code,
  perMille: confidence === null ? null : Math.round(confidence * 1_000),
  because,
});

/** Those that answer what these answers leave open; the notices too. */
export const leftOpen = (taxonomy: Taxonomy, proposals: readonly Proposal[], answers: Answers): readonly Proposal[] =>
  proposals.filter(({ field }) => isNotice(field) || isOpen(taxonomy, field, answers));

export const isOpen = (taxonomy: Taxonomy, field: string, answers: Answers): boolean => {
  const patient = taxonomy.field.get(field)?.perPatient ? (patientsOf(answers)[0] ?? {}) : undefined;
  const given = valuesOf(patient ?? answers, field);
  return (given.length === 0 || given.includes(unknown)) && applies(taxonomy, field, answers, patient);
};
