// About the person it happened to: asked once the story is sent, one short page after the other, of each person. Everything
// may be left empty, and said again later.

import { Type } from 'typebox';
import type { FieldError } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { type Page, type Route, route } from '../../../../platform/module.ts';
import { loadTaxonomy, patientsOf, personLabel, valuesOf } from '../../../../taxonomy/index.ts';
import { type PersonPart, partsAbout } from '../../about-person/ask.ts';
import type { DeprivationTable } from '../../about-person/deprivation.ts';
import type { AboutDoor, Entered } from '../../about-person/doors.ts';
import { asksAboutPerson } from '../../about-person/questions.ts';
import { type AboutPerson, type AskedAbout, readAbout, readAskedAbout } from '../../about-person/store.ts';
import {
  forgetName,
  type Posted,
  type Problem,
  postcodeName,
  readPosted,
  type TellAboutDeps,
  tellAbout,
} from '../../about-person/tell-about.ts';
import { controlOf } from '../question/controls.ts';

export type AboutPersonDeps = TellAboutDeps & {
  readonly taxonomyVersion: string;
  /** Null where the operator gives no table: then no postcode is asked for. */
  readonly deprivation: DeprivationTable | null;
  readonly doors: readonly AboutDoor[];
};

const count = Type.String({ pattern: '^[1-9][0-9]?$' });
const querystring = Type.Object(
  { person: Type.Optional(count), part: Type.Optional(count), done: Type.Optional(Type.Literal('yes')) },
  { additionalProperties: false },
);
const body = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]));

const bodyBytes = 20_000;
const nobody: AboutPerson = { answers: {}, deprivationFifth: null };

/** Where somebody is: which person of how many, which page of how many. Counted from 0. */
type Place = {
  readonly entered: Entered;
  readonly record: AskedAbout;
  readonly people: number;
  readonly index: number;
  readonly part: number;
  readonly parts: readonly PersonPart[];
  readonly told: ReadonlyMap<number, AboutPerson>;
};

type Query = { readonly person?: string; readonly part?: string; readonly done?: 'yes' };

export const aboutPersonRoutes = (deps: AboutPersonDeps): readonly Route[] =>
  deps.doors.flatMap((door) => routesOf(deps, door));

const routesOf = (deps: AboutPersonDeps, door: AboutDoor): readonly Route[] => {
  const name = door.path.slice(door.path.indexOf(':') + 1);
  const path = `${door.path}/about-person`;
  const params = Type.Object({ [name]: door.key });
  const { closed } = door;
  const find = async (entered: Entered | null, query: Query, language: Language): Promise<Place | null> => {
    if (!entered) return null;
    const q = deps.db.as(entered.scope);
    const record = await readAskedAbout(q, entered.recordId);
    const taxonomy = taxonomyIn(deps, language);
    if (!record || !asksAboutPerson(valuesOf(record.answers, 'EventType')[0] ?? '')) return null;
    const told = await readAbout(q, record);
    const people = Math.max(1, patientsOf(record.answers).length);
    const index = Number(query.person ?? 1) - 1;
    const said = (told.get(index) ?? nobody).answers;
    const hasDeprivation = deps.deprivation !== null;
    const parts = partsAbout({ language, taxonomy, record, index, said, hasDeprivation });
    const part = Number(query.part ?? 1) - 1;
    return index < people && part < parts.length ? { entered, record, people, index, part, parts, told } : null;
  };

  return [
    route({
      method: 'GET',
      path,
      permission: door.permission,
      inEveryLanguage: true,
      schema: { params, querystring },
      handle: async ({ params: given, query }, { actor, language }) => {
        const place = await find(await door.enter(String(given[name]), actor, 'page'), query, language);
        if (!place) return closed;
        if (query.done) return donePage(language, place);
        const isChoice = place.people > 1 && query.person === undefined;
        return isChoice ? whomPage(deps, language, place) : partPage(deps, language, place);
      },
    }),
    route({
      method: 'POST',
      path,
      permission: door.permission,
      inEveryLanguage: true,
      bodyLimit: bodyBytes,
      limitPerMinute: 60,
      schema: { params, querystring, body },
      handle: async ({ params: given, query, body: posted }, { actor, language }) => {
        const place = await find(await door.enter(String(given[name]), actor, 'form'), query, language);
        const asked = place?.parts[place.part];
        if (!place || !asked) return closed;
        const table = asked.asksPostcode ? deps.deprivation : null;
        const words = (problem: Problem, option = '') => language.say(`about-person.${problem}`, { option });
        const read = readPosted(asked.fields, posted, table, words);
        if (!read.ok) return partPage(deps, language, place, { posted, errors: read.failure.fields });
        const { entered, record, index } = place;
        const { organisationCode, recordId } = record;
        const told = { organisationCode, recordId, index, ...read.value };
        const isKept = await tellAbout(deps, entered.scope, entered.actor, told);
        return isKept ? { kind: 'see-other', to: nextAddress(place) } : closed;
      },
    }),
  ];
};

const taxonomyIn = ({ taxonomyVersion }: AboutPersonDeps, language: Language) =>
  loadTaxonomy(taxonomyVersion, language.path || undefined);

const addressOf = ({ entered }: Place, index: number, part: number): string =>
  `${entered.address}/about-person?person=${index + 1}&part=${part + 1}`;

const isLastPart = ({ part, parts }: Place): boolean => part === parts.length - 1;

const nextAddress = (place: Place): string =>
  isLastPart(place)
    ? `${place.entered.address}/about-person?person=${place.index + 1}&done=yes`
    : addressOf(place, place.index, place.part + 1);

/** Where "back" leads: the page before, the choice of people, or where they came from. */
const backOf = (place: Place): string => {
  const { entered, index, part, people } = place;
  if (part > 0) return addressOf(place, index, part - 1);
  return people > 1 ? `${entered.address}/about-person` : entered.from;
};

const partPage = (
  deps: AboutPersonDeps,
  language: Language,
  place: Place,
  failed?: { readonly posted: Posted; readonly errors: readonly FieldError[] },
): Page => {
  const { index, part, parts, people, told } = place;
  const { title, fields, asksPostcode } = parts[part] ?? { title: '', fields: [], asksPostcode: false };
  const said = told.get(index) ?? nobody;
  const errors = failed?.errors ?? [];
  const values = failed?.posted ?? said.answers;
  return {
    kind: 'page',
    view: 'modules/recording/pages/about-person/view.njk',
    title,
    errors,
    data: {
      back: { href: backOf(place) },
      action: addressOf(place, index, part),
      skip: nextAddress(place),
      caption: language.say('about-person.part', { part: part + 1, parts: parts.length }),
      person: people > 1 ? personLabel(taxonomyIn(deps, language), index) : null,
      isFirst: part === 0,
      isLast: isLastPart(place),
      controls: fields.map((field) => controlOf(field, { language, values, errors, isHeading: false })),
      postcode: asksPostcode
        ? {
            name: postcodeName,
            forget: forgetName,
            // Typed a moment ago and wrong; never one that was looked up.
            value: String(failed?.posted[postcodeName] ?? ''),
            isKnown: said.deprivationFifth !== null,
          }
        : null,
    },
  };
};

const whomPage = (deps: AboutPersonDeps, language: Language, place: Place): Page => ({
  kind: 'page',
  view: 'modules/recording/pages/about-person/whom.njk',
  title: language.say('about-person.title'),
  data: {
    back: { href: place.entered.from },
    people: Array.from({ length: place.people }, (_, index) => ({
      label: personLabel(taxonomyIn(deps, language), index),
      href: addressOf(place, index, 0),
      isTold: place.told.has(index),
    })),
  },
});

const donePage = (language: Language, place: Place): Page => ({
  kind: 'page',
  view: 'modules/recording/pages/about-person/done.njk',
  title: language.say('about-person.done'),
  data: {
    next: place.index + 1 < place.people ? addressOf(place, place.index + 1, 0) : null,
    nextPerson: place.index + 2,
    again: addressOf(place, place.index, 0),
    from: place.entered.from,
    isTold: place.told.has(place.index),
  },
});
