// Asking a general practice for help online or by phone.

import { during, software, tooLate } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const onlineAndByPhone = framesIn('general-practice', [
  {
    id: 'gp-econsult',
    theme: 'access',
    weight: 1.4,
    who: 'adult',
    codes: during('1', software('5')),
    short: '{Online form red flag not seen 3 days|e-consult chest pain in admin queue 26 h}.',
    public: [
      '$who filled in the online form {on the Friday|at 8 in the morning} because {you cannot get through on the phone|they close it at ten past}. {It was read on Monday.|The reply came two days later: "ring 999 if you have chest pain".} {I do not have the internet and my neighbour had to do it.|It asked forty questions and then said no appointments.}',
    ],
    staff: [
      'Online request from $who ticked {chest pain|new weakness in one arm} sent at {1812 Friday|0703}. {Form stays open at weekends by mistake since the update.|Care navigator sorted it to admin because of the title "sick note".} Read {Monday 0840|26 h later}. {Called at once, to ED.|}',
    ],
    foundAndChanged: [
      'The form was read by somebody who could not know how urgent it was. {It now asks about chest pain first and says to ring 999.|A doctor now reads every form within two hours, and it closes when nobody is there.}',
    ],
  },
  {
    id: 'gp-child-phone',
    theme: 'diagnosis',
    who: 'child',
    codes: during('3', tooLate()),
    short: '{Toddler phone triage, not seen, admitted DKA|Child limp seen 3rd time, septic hip}.',
    relative: [
      'I rang about $who. {$He was drinking and weeing all the time|$He would not stand on $his leg}. {I was told it was a growth spurt.|They said it was a virus and to ring back.} {You know your own.|I am a teaching assistant, I see children all day, I knew.} {At the hospital they tested the sugar and it was off the top.|At the hospital they operated that night.}',
    ],
    staff: [
      '$who, $age years, {thirst, weight loss, tired|limp and fever}. Two phone contacts, not examined. {No finger prick glucose.|Advice to see same day recorded but no slot left.} Admitted {in DKA, pH 7.01|with septic arthritis}.',
    ],
    endings: {
      low: ['$He $is home and well now.', 'Full recovery.'],
      moderate: ['$He was in the high dependency for days.', 'HDU 3 days, recovered.'],
      severe: ['The hip is damaged for good.', 'Lasting joint damage likely.'],
    },
    foundAndChanged: [
      'A child who is tired and thirsty, or will not walk, has to be seen the same day. {That is now written beside every telephone.|A finger prick now comes before the end of the call is even thought of.}',
    ],
  },
]);
