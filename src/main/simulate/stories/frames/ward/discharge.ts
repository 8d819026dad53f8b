// Going home from hospital wards.

import { during, mixedUp, omitted } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const discharge = framesIn('ward', [
  {
    id: 'ward-discharge-no-tablets',
    theme: 'discharge',
    weight: 2,
    who: 'older',
    specialties: ['44', '106', '10'],
    codes: during('9', omitted()),
    short: '{Sent home without TTOs or letter|Discharged with cannula still in}.',
    public: [
      '$who was sent home {at $time|late in the evening} {with no tablets and no letter|still with the needle in $his arm|in a nightdress and a blanket}. {The house was cold and there was nothing in.|Nobody rang us.|The carers had not been told.} When I rang the ward {they said to ring the GP, and the GP said to ring the ward|nobody knew anything about it}.',
      "The hospital changed {three|two} of the tablets but the paper they gave $whom had {somebody else's|another lady's} name on one page. {We did not know which to take so $he took none.|I am not medical, how am I supposed to know.}",
    ],
    staff: [
      "$who was discharged {to own home|to the care home} {without take home medicines|with another patient's discharge letter in the bag|with the cannula in}. {Transport came early and the bag was still in the treatment room.|Bed was needed, site pressure, OPEL 4.} Care {home|agency} phoned us at $time. {Taxi arranged with medicines.|District nurse asked to remove it tomorrow.}",
    ],
    foundAndChanged: [
      'The medicines were ready and stood in another room. {Nobody leaves now until bag, letter and arms have been checked at the door.|A member of the pharmacy team now sits on the ward until six.}',
    ],
  },
  {
    id: 'ward-night-discharge',
    theme: 'discharge',
    who: 'older',
    specialties: ['44', '106'],
    codes: during('9', mixedUp()),
    short: '{Unsafe discharge 0200, lives alone, no package|Moved three times in one night}.',
    relative: [
      'They sent $who home {by taxi|in patient transport} at {two|one} in the morning. $age years old. {$He lives alone up eleven steps.|There was no key safe and $he sat outside until a neighbour heard.}',
    ],
    staff: [
      'Discharge of $who took place at {0115|0205}. Package of care restarted from the following day only. {Discharge checklist ticked as complete.|Night coordinator not informed.} Found by {carer|neighbour} {cold and confused|on the sofa, had not been to bed}.',
    ],
  },
]);
