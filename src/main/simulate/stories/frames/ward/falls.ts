// Falls on hospital wards.

import { challenge, device, during, omitted } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const falls = framesIn('ward', [
  {
    id: 'ward-fall-toilet',
    theme: 'falls',
    weight: 4,
    who: 'older',
    specialties: ['44', '106', '208'],
    codes: during('6', challenge('2', omitted())),
    short:
      '{Unwitnessed fall on way to toilet, $bay|Patient found on bathroom floor, $time|Fell going to toilet on own, no buzzer}.',
    public: [
      '$who {needed|wanted} the toilet {in the night|$day night|at $time} and {rang the bell|pressed the buzzer} but nobody came. {After twenty minutes|After a long wait|In the end} $he {tried to go on $his own|got up alone} and fell by the {bathroom door|end of the bed}. {A lady in the next bed shouted for help.|The man opposite had to call out for someone.|} {It says on the board above the bed that $he should have one person to help.|Everyone knew $he was not safe on $his feet.}',
    ],
    relative: [
      'We were rung at $time to say $who had {fallen|had a fall} on $ward. When we got there nobody could tell us {how it happened|how long $he had been on the floor}. {$He told us $he had been calling out.|$He only had socks on, not the slippers we brought.|$His frame was on the other side of the room where $he could not reach it.}',
    ],
    staff: [
      '{Heard a bang from|Called by another patient to} $bay at $time. {Found $who on the floor|$who was on the floor, on $his side,} between the bed and the toilet. {Said $he did not want to bother us.|$He had not used the call bell.|Call bell was on the floor behind the locker.} {Falls risk assessment was done on admission but the care plan had not been updated after the move from assessment unit.|$He $is on enhanced observation but we were two short and the bay was being watched by one HCA for two bays.|Sensor mat was in place but not switched on.} {Hoisted|Helped} back to bed with {flat lift kit|two staff} after checking for injury.',
      '$who walked to the toilet without $his frame and {slipped on a wet floor|lost $his footing at the door}. {Floor had been mopped and there was no sign out.|$He had been given a laxative earlier and was in a hurry.|Lying and standing BP had not been done since admission.} I was {giving out medicines|at the far end doing a dressing|on the phone to the site team} and did not see it.',
    ],
  },
  {
    id: 'ward-fall-bed-confused',
    theme: 'falls',
    weight: 2,
    who: 'older',
    specialties: ['44', '152', '106'],
    codes: during('6', challenge('2', device('7', { misused: '5' }))),
    short: '{Climbed over bed rails, found on floor at $time|Confused pt fell from bed, rails up}.',
    relative: [
      '$who $has dementia and {gets up at night|does not know where $he $is}. {We told them this when $he came in|I told the nurse this twice}. They put the sides up on the bed and $he climbed over them. {I am not blaming anybody but|I do not understand why} nobody {listened|wrote it down}.',
    ],
    staff: [
      '$who $is {confused with a UTI|known dementia, very restless overnight} and climbed over the bed rails at about $time. {Bed rails assessment in notes says NOT to use.|No bed rails assessment completed.} {Low bed had been asked for but none on site.|Low bed was available on the next ward but nobody knew.} {One to one requested from site and declined, no staff.|}',
    ],
    foundAndChanged: [
      'The rails should never have been up: the plan said so. {Each bed now shows a sign that says which kind of sides it may have.|We now keep a low bed for every ward, and the site office knows where each one stands.}',
    ],
  },
  {
    id: 'ward-fall-chair',
    theme: 'falls',
    who: 'older',
    specialties: ['88', '208', '97'],
    codes: during('6', challenge('2', device('72', { misused: '1' }))),
    short: '{Slid from chair, controlled to floor|Slipped out of chair at lunch}.',
    relative: [
      'When I {came in|arrived} for visiting $who was {on the floor next to the chair|half out of the chair}. {It was far too low for $him.|The cushion had slipped forward.} The {physio|therapist} had said to use the high one but {someone had borrowed it|it was in another bay}.',
    ],
    staff: [
      '$who slid forward from $his chair to the floor {after lunch|while reaching for $his water}. Chair too low and no one way glide sheet. {Physio handover says high chair only.|Therapy recommendations were on paper in the side room file and not on the board.}',
    ],
    foundAndChanged: [
      'The therapist had asked for a high chair and it had been lent to another bay. {Chairs that belong to one person now carry their bed number.|What the therapist says now goes on the board the same hour.}',
    ],
  },
]);
