// Episodes in care homes, with and without nursing.

import { challenge, device, during, estates, giving, mixedUp, omitted, tooLate, tooLittle, wrongly } from '../codes.ts';
import { framesIn } from '../frame.ts';

export const careHomeFrames = framesIn('care-home', [
  {
    id: 'home-fall',
    theme: 'falls',
    weight: 3,
    who: 'older',
    codes: during('6', challenge('2', omitted())),
    short: '{Resident on floor by bed $time|Fall in lounge, skin tear, 999 not needed}.',
    relative: [
      '$who {fell again|had another fall} at the home, the {third|fourth} in two months. {They found $him when they brought the tea.|$He was on the floor for we do not know how long.} {There is meant to be a mat that rings.|The night staff are new every week.} {They did ring me straight away this time.|}',
    ],
    staff: [
      'Resident $who found {sitting on the floor|lying} by {the bed|the wardrobe} at $time {check|when call bell rang}. {Sensor mat was unplugged for the hoover.|New slippers, too big.} {Checked over, no complaint of pain, assisted with hoist.|999 called, told 8 hour wait, advised to lift with ISTUMBLE tool.} Family {and GP} informed. {Post fall obs for 24 h.|}',
    ],
  },
  {
    id: 'home-parkinson',
    theme: 'missed-dose',
    who: 'older',
    cases: [{ drug: 'co-careldopa' }, { drug: 'levetiracetam' }, { drug: 'apixaban' }, { drug: 'levothyroxine' }],
    codes: during('6', tooLittle('$drug', giving, '6')),
    short: '{$drug out of stock 4 days|$drug missed, chart signed}.',
    relative: [
      '{I counted the tablets.|The box told its own story.} $who had not had the $drug for {four|three} days although the chart is signed. {They said they had run out and the chemist was shut.|The girl said "we ordered it".}',
    ],
    staff: [
      'Resident did not receive $drug for {3|4} days. {Out of stock: ordered late, surgery sent it to previous pharmacy.|MAR code used was "O" with no explanation.|New month\'s chart did not carry it over from hospital.} GP informed.',
    ],
  },
  {
    id: 'home-skin',
    theme: 'skin',
    weight: 1.5,
    who: 'older',
    codes: during('7', challenge('1', omitted())),
    short: '{Cat 3 sacrum on return from hospital|Red heel found, mattress on wrong setting}.',
    relative: [
      '$who $has a {bed sore|hole in $his back} {down to the bone nearly|as big as my palm}. {We were never told, I saw it when they changed $him.|The turning chart is filled in for times when I was sitting there and nobody came.}',
    ],
    staff: [
      '{Category 3|Category 2|Unstageable} pressure ulcer to {sacrum|hip|heel} noted {on return from hospital|at bath}. {Air mattress set for 90 kg, resident is 48 kg.|Refuses to be turned at night, not in care plan.} District nurse and safeguarding informed, {photos in folder|}.',
    ],
  },
  {
    id: 'home-choke',
    theme: 'nutrition',
    who: 'older',
    codes: during('6', estates('2')),
    short: '{Choked on meat at lunch, back slaps, ok|Wrong texture pudding given by new cook}.',
    relative: [
      '$who choked at {lunch|the summer party}. {A carer called $nurse saved $him.|They gave $him a sausage. $He $has had mashed food since the stroke.}',
    ],
    staff: [
      '$who choked on {a piece of sausage|fruit cake brought by a visitor|crust}. Back slaps x{5|3}, {abdominal thrusts|cleared}, colour returned. {Kitchen list not changed since SLT visit on Monday.|Agency cook.} 999 attended, {conveyed|stayed at home with advice}.',
    ],
    endings: {
      none: ['$He was shaken but fine.', 'No lasting effect.'],
      low: ['$He had a sore chest for days.', 'Bruised ribs, GP visit.'],
      moderate: ['$He had pneumonia after it.', 'Admitted with aspiration pneumonia.'],
      fatal: [
        '$He died there at the table.',
        'Died at the scene. Police and coroner attended as routine. CQC notified.',
      ],
    },
  },
  {
    id: 'home-wrong-resident',
    theme: 'wrong-medicine',
    who: 'older',
    cases: [
      { drug: 'donepezil' },
      { drug: 'warfarin' },
      { drug: 'morphine liquid' },
      { drug: 'metformin' },
      { drug: 'zopiclone' },
    ],
    codes: during('6', wrongly('$drug', giving, '8')),
    short: "{Gave room 12's $drug to room 14|Wrong resident $drug, 111 advice}.",
    relative: [
      "They rang to say $who had been given another resident's {tablets|$drug} at {breakfast|bedtime}. {I appreciate the honesty.|The carer was on her own with twenty two of them.}",
    ],
    staff: [
      'I gave $who the $drug for another resident. {Was interrupted by the door bell.|Photos on the MAR charts are old.|They sit together and both answered.} 111 called, {advised obs 2 hourly|GP rang back after 3 h}. {I am very sorry, I have done meds six years and never.|Competency to be repeated.}',
    ],
    foundAndChanged: [
      'Two people sat together and both answered. {The photographs are new, and the round is done one person at a time, at the door of the room.|Medicines are now given by somebody who does nothing else for that hour.}',
    ],
  },
  {
    id: 'home-gp-late',
    theme: 'deterioration',
    weight: 1.4,
    who: 'older',
    codes: during('7', tooLate('3')),
    short: '{UTI signs 4 d, not escalated, sepsis|Soft signs not passed on at handover}.',
    relative: [
      'For {four|five} days we said $who was {not $himself|sleeping all the time and not eating}. {They said it was the heat.|They said it was the dementia.} {By the weekend $he was in hospital with sepsis.|The doctor at the hospital asked why $he was not brought in sooner.}',
    ],
    staff: [
      '$who {more sleepy, eating less since Monday|not passing much urine}. Noted in daily notes by three carers, {no RESTORE2 done|not handed over}. Today {NEWS 8|cold, mottled}. 999. {New digital care notes: entries do not show at handover unless flagged.|}',
    ],
  },
  {
    id: 'home-hoist',
    theme: 'equipment',
    who: 'older',
    codes: during('6', device('60', { misused: '5' })),
    short: '{Sling loop slipped, resident lowered to bed|Wrong size sling, slid out 40 cm}.',
    relative: [
      '$who slipped out of the hoist. {They had used the sling from the lady next door.|One girl was doing it on her own when it should be two.} {$He $is frightened of it now and holds on to my sleeve.|}',
    ],
    staff: [
      'During transfer {leg loop came off the hook|sling too large (L for M)} and $who slid {to the bed|to the floor, about 50 cm}. {Single handed, colleague called away.|LOLER sticker expired in June.} {Sling taken out of use.|}',
    ],
    foundAndChanged: [
      'The sling was the wrong size. {Slings now have a name in them and hang by the bed.|Nobody uses the hoist alone. If there is no second person, we wait and say so.}',
    ],
  },
  {
    id: 'home-skin-tear',
    theme: 'skin',
    who: 'older',
    codes: during('6', mixedUp('2')),
    short: '{Skin tear R shin on bed frame|Skin tear from watch during wash}.',
    relative: [
      "$who $has paper skin and {a carer's watch|the wheelchair} tore it {from here to here|all down $his shin}. {It was dressed nicely.|They put a tissue on it until the nurse came.}",
    ],
    staff: [
      'Skin tear {category 2|4 cm flap} to {right shin|left forearm} during {transfer|washing}. {Bed frame edge not padded.|Staff member wearing a ring.} Flap laid back, silicone dressing, DN informed. Family told.',
    ],
    endings: {
      low: ['It is healing.', 'Dressed, healing at day 5.'],
    },
    foundAndChanged: [
      'Skin that thin needs more care than we took. {Bed frames are padded, and nobody wears a ring or a watch.|Long sleeves are now part of the plan.}',
    ],
  },
  {
    id: 'home-scald',
    theme: 'procedure',
    weight: 0.5,
    who: 'older',
    codes: during('6', mixedUp('2')),
    short: '{Hot drink spilt on lap, cool water 20 min|Bath 46 degrees, not checked}.',
    relative: [
      '$who spilt {a cup of tea|boiling soup} in $his lap. {$He $has a cup with a lid and they did not use it.|}',
    ],
    staff: [
      '{Hot tea spilt|Bath run at 46 degrees, thermometer missing}. {Lidded beaker in care plan, not used by relief carer.|} Cooled {20 min under running water|with wet towels}, {blister|redness} to {thigh|foot}.',
    ],
    endings: {
      none: ['It was red for an hour.', 'Redness, resolved.'],
      low: ['$He had a blister.', 'Blister 3 cm, dressed by DN.'],
      moderate: ['$He was weeks with the burns people.', 'Burns unit, partial thickness 4 %, dressings for 5 weeks.'],
    },
    foundAndChanged: [
      'The cup with the lid was in the cupboard. {It is now on the tray with the name on it.|Water is measured every time and written down.}',
    ],
  },
  {
    id: 'home-discharge-info',
    theme: 'discharge',
    who: 'older',
    codes: during('8', omitted()),
    short: "{Returned from hospital 2200, no meds no letter|Came back with someone else's catheter bag and chart}.",
    staff: [
      '$who returned to us at {2140|2215} with {no discharge letter|no insulin|a new catheter nobody mentioned}. {Ward phone not answered x6.|Hospital said "it is on the system". We have no access to the system.} {111 prescribed at 0200.|Blood sugar 24.}',
    ],
  },
]);
