// Thank you: the reference, the receipt, what happens next, who else can help. It can be reloaded for two days, by whoever
// sent it, as long as they have not taken it back.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import type { MessageKey } from '../../../../platform/language/catalogue.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { valuesOf } from '../../../../taxonomy/index.ts';
import { doorsForWords, type OfferedDoor, offeredDoors } from '../../../doors/index.ts';
import { asksAboutPerson } from '../../about-person/questions.ts';
import type { Sent, Tone } from '../../keep-sends.ts';
import { addressOf, longestWard } from '../../quick-link.ts';
import { spacedReceipt } from '../../receipts.ts';
import type { RecordView } from '../../record.ts';
import { draftAddress, tokenParam } from '../open-draft.ts';
import { inLanguage, type Spoken, type TellDeps } from '../tell-deps.ts';

export const sentRoutes = (deps: TellDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record/:token/sent',
    permission: 'public',
    inEveryLanguage: true,
    schema: { params: Type.Object({ token: tokenParam }) },
    limitPerMinute: 120,
    handle: async ({ params: { token } }, { actor, language }) => {
      const opened = await deps.openSent(token, actor);
      if (!opened) return { kind: 'failed', failure: failure('draft-gone') };
      const { sent, record } = opened;
      return {
        kind: 'page',
        view: 'modules/recording/pages/sent/view.njk',
        title: language.say(sent.completed ? 'sent.title-completed' : titles[sent.tone]),
        data: {
          ...sent,
          receipt: sent.receipt === null ? null : spacedReceipt(sent.receipt),
          ...doorsOf(sent, record, (door) => ({
            name: door,
            words: `sent.${door}`,
            text: language.say(`other-help.${door}`),
            href: door === 'yellow-card' ? draftAddress(token, door) : `/other-help#${door}`,
          })),
          completeAction: deps.completion.countOpen(record) > 0 ? draftAddress(token, 'complete') : null,
          aboutPersonHref: asksAboutPerson(record.eventType) ? draftAddress(token, 'about-person') : null,
          again: await againOf(inLanguage(deps, language), sent, record),
        },
      };
    },
  }),
];

const titles = {
  death: 'sent.title-death',
  'good-care': 'sent.title-good-care',
  other: 'sent.title',
} as const satisfies Record<Tone, MessageKey>;

/**
 * Those that the answers lead to, and those that the words do, as they stand now with the names hidden: read for this page and kept
 * nowhere. Where somebody may be in danger, those that save a life stand before anything else.
 */
const doorsOf = <Door>({ doors: led = [] }: Sent, record: RecordView, inWords: (door: OfferedDoor) => Door) => {
  const named = new Set([
    ...led,
    ...doorsForWords({ ...record, story: valuesOf(record.answers, 'Description').join('\n') }),
  ]);
  const doors = offeredDoors.filter((door) => named.has(door));
  const isFirst = (door: OfferedDoor): boolean => named.has('emergency') && door !== 'yellow-card';
  return {
    firstDoors: doors.filter(isFirst).map(inWords),
    doors: doors.filter((door) => !isFirst(door)).map(inWords),
  };
};

/** What this phone may remember of it: the way and the place, for staff who tell more than once. */
const againOf = async ({ directory, language }: Spoken, { way, isPlaced }: Sent, told: RecordView) => {
  if (!way || !isPlaced || told.reporterKind !== 'staff') return null;
  const organisation = await directory.get(told.organisationCode);
  if (!organisation) return null;
  const [ward = ''] = valuesOf(told.answers, 'OrganisationOther');
  const within = ward.length > 0 && ward.length <= longestWard ? { ward } : {};
  const place = [within.ward, organisation.name].filter(Boolean).join(', ');
  return {
    href: addressOf({ who: 'staff', way, place: organisation.code, ...within }),
    words: language.say('remember.as-before', { way: language.say(`way.${way}`), place }),
  };
};
