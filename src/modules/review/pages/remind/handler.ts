// A reminder to look again, as a file for a calendar: on the day when something should have happened, or a week later.

import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { addDays } from '../../../../platform/days.ts';
import { failure } from '../../../../platform/errors.ts';
import { addressIn } from '../../../../platform/language/address.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { findCase } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import { reminderDay, weekDays } from '../../journey.ts';
import type { Door } from '../told/doors.ts';
import { calendarFile } from './calendar-file.ts';

export const reminderRoute = ({ db, clock, origin }: Pick<ReviewDeps, 'db' | 'clock' | 'origin'>, door: Door): Route =>
  route({
    method: 'GET',
    path: `${door.path}/:key/reminder.ics`,
    permission: door.permission,
    inEveryLanguage: true,
    schema: {
      params: Type.Object({ key: door.key }),
      querystring: Type.Object({ when: Type.Optional(Type.Literal('week')) }, { additionalProperties: false }),
    },
    handle: async ({ params: { key }, query: { when } }, { actor, language }) => {
      const claim = door.claim(key, actor, 'page');
      if (!claim) return { kind: 'see-other', to: door.closedAt };
      const one = await findCase(db, claim);
      if (!one) return { kind: 'failed', failure: failure('not-found') };
      if (one.dueOn === null) return { kind: 'see-other', to: door.address(claim) };
      const today = clock.today();
      const day = reminderDay(one.dueOn, today);
      const url = `${origin}${addressIn(language, door.path)}`;
      return {
        kind: 'file',
        name: 'reminder.ics',
        type: 'text/calendar; charset=utf-8',
        body: calendarFile({
          uid: randomUUID(),
          day: when === 'week' ? addDays(day, weekDays) : day,
          madeOn: today,
          title: language.say('told.reminder-title'),
          words: language.say('told.reminder-words', { address: url }),
          url,
        }),
      };
    },
  });
