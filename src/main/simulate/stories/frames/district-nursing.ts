// Episodes in district nursing: insulin, wounds, end of life, catheters at home.

import {
  challenge,
  device,
  during,
  giving,
  mixedUp,
  omitted,
  prescribing,
  software,
  tooLate,
  tooLittle,
  tooMuch,
} from '../codes.ts';
import { framesIn } from '../frame.ts';

export const districtNursingFrames = framesIn('district-nursing', [
  {
    id: 'dn-insulin-missed',
    theme: 'missed-dose',
    weight: 2,
    who: 'older',
    codes: during('6', tooLittle('insulin', giving, '6')),
    endings: {
      none: ['$His sugar came down by the evening.', 'CBG 14 by evening, well.'],
      low: ['$He felt dreadful for two days.', 'Symptomatic hyperglycaemia, extra visits for 48 h.'],
      moderate: ['$He was in hospital for four days with it.', 'Admitted with HHS / ketosis, 4 days.'],
    },
    short: '{Insulin visit missed, BM 27|Visit deleted from rota, no insulin am}.',
    public: [
      'The nurse {did not come|never came} to do the insulin for $whom. {I rang at ten, at twelve and at two.|There was nobody on the end of the phone.} {$He waited with $his breakfast in front of $him.|$His sugar was so high the machine just said HI.} {They came at {four|six} and the nurse was run ragged.|}',
    ],
    staff: [
      'Morning insulin visit to $who missed. {Visit dropped off the rota when team boundaries changed.|Bank nurse had 19 visits and no handheld.|Unallocated list not looked at till 1400.} CBG {27|24.6|HI} at $time. {Ketones 1.2.|} Insulin given with GP advice, {repeat visit tonight|}.',
    ],
    foundAndChanged: [
      'The visit fell off the list when the teams were changed. {Insulin visits now stand on a list of their own that is read out at eight.|If nobody is put down for a visit by nine the previous evening, the manager is rung.}',
    ],
  },
  {
    id: 'dn-pressure',
    theme: 'skin',
    weight: 3,
    who: 'older',
    codes: during('7', challenge('1', device('15', { lacking: '4' }))),
    short: '{New cat 3 sacrum, own home, no mattress|Heel cat 2, carers not told to offload}.',
    relative: [
      '$who $has a pressure sore. {The mattress was ordered three weeks ago.|The carers come four times a day and every one thought another one had told the nurse.} {You can smell it when you come in.|$He never complains, that is the trouble.}',
    ],
    staff: [
      'On visit to $who: {category 3 to sacrum 4 x 3 cm|category 2 right heel|unstageable left hip}. {On caseload for catheter only, skin not seen for 5 weeks.|Equipment delivered, still in its box.|Sits in riser chair day and night, has capacity, declines bed.} {Dressed, photographed, mattress ordered urgent.|} Waterlow {22|26}.',
      'Deterioration of known ulcer from category 2 to 3. {Visits spaced out because of capacity.|Dressing supplied not the one in the plan.} {Seen by TVN virtually.|}',
    ],
  },
  {
    id: 'dn-syringe-driver',
    theme: 'equipment',
    who: 'older',
    specialties: ['78'],
    codes: during('6', device('43', { broken: '7' })),
    endings: {
      low: ['$He was in pain for hours.', 'Pain for about 3 h, settled with breakthrough dose.'],
      moderate: [
        '$He was taken to hospital, where $he did not want to be.',
        'Admitted for symptom control against wish.',
      ],
    },
    short: '{Driver stopped overnight, battery|Driver ran fast, 24 h in 15 h}.',
    relative: [
      'The little pump that gives $who the {morphine|pain medicine} stopped in the night. {It beeped and we did not know what to do.|The light went out.} {It took the night nurse four hours.|We rang a number that said it was for another area.} {$He was in agony and I was no use to $him.|You only get one death. I wanted it to be gentle.}',
    ],
    staff: [
      'Syringe driver at $whos home {stopped about {0200|0340}, battery 8 % at set up|finished 9 hours early}. {No spare battery in house.|Locked box key with day team.} {Breakthrough given by carer under policy.|Night team on the other side of the county, 2 h 50.}',
    ],
    foundAndChanged: [
      'The battery was low when it was put in and the night team was too far away. {A new battery goes in every time, and a spare stays in the house.|There are now two night teams.}',
    ],
  },
  {
    id: 'dn-jic',
    theme: 'missed-dose',
    who: 'older',
    specialties: ['78'],
    codes: during('5', tooLittle('$drug', prescribing, '2')),
    cases: [{ drug: 'midazolam' }, { drug: 'morphine' }, { drug: 'glycopyrronium' }],
    short: '{No anticipatory drugs in house, died in distress|$drug in house, no chart to give it}.',
    relative: [
      "$who came home to die. The medicines {were there but there was no paper that allowed the nurse to give them|were not there}. {It was a Saturday night.|Three people said it was somebody else's job.} {My brother drove to the all night chemist in the next city.|She sat with us for two hours with the box in her hand and could not open it. She was as upset as we were.}",
    ],
    staff: [
      'End of life, $who, {$drug in the house but authorisation chart not completed|no anticipatory medicines although fast tracked home}. {Out of hours GP took {3|5} h to sign.|Pharmacy had no stock of $drug.} {Family with $him all night.|Night nurse stayed.}',
    ],
    endings: {
      none: ['It came in time, just.', 'Given before needed.'],
      low: ['$He was in pain for hours that $he did not need to be.', 'Avoidable pain and agitation of about 4 h.'],
      moderate: [
        '$He was taken back to hospital in the end, which is what $he did not want.',
        'Admitted against own wish, died in hospital.',
      ],
    },
    foundAndChanged: [
      'The medicines came and the paper did not. {One form now orders both.|The night doctor can now sign on the screen in minutes.}',
    ],
  },
  {
    id: 'dn-catheter',
    theme: 'procedure',
    who: 'older',
    codes: during('6', device('79', { misused: '1' })),
    short: '{Female length catheter in male, bleeding|Blocked catheter 7 h wait}.',
    public: [
      '$whos catheter was blocked and {nobody came for seven hours|they told us to go to A&E}. {$He was doubled up.|The bag was the wrong one for the tube.}',
    ],
    staff: [
      '{Female length catheter inserted in male patient by|Balloon inflated in urethra by} {bank staff|agency nurse}. {Frank haematuria.|Pain, no drainage.} {Wrong box in the house supply.|} {Removed, to ED.|Replaced, draining.}',
    ],
    endings: {
      low: ['$He was sore for days.', 'Haematuria settled in 48 h.'],
      moderate: ['$He was in hospital for four days.', 'Admitted with haematuria, irrigation 4 days.'],
    },
    foundAndChanged: [
      'The wrong box was in the cupboard. {The two are no longer stored together.|A blocked one is now an urgent visit: within two hours.}',
    ],
  },
  {
    id: 'dn-packing',
    theme: 'procedure',
    weight: 0.8,
    who: 'adult',
    codes: during('6', device('20', { unneeded: '4' })),
    short: '{Retained packing ribbon found wk 5|2 pieces in, 1 out, not recorded}.',
    public: [
      '$whos wound would not heal. {A new nurse pulled out a bit of ribbon that had been there for weeks.|It smelt and I said so every time.} {It has closed up in ten days since.|}',
    ],
    staff: [
      'Retained {packing|foam} found in abdominal wound cavity of $who, {week 5|about 4 weeks}. {Number of pieces not recorded on the chart.|Three teams shared the care.} {Wound cleaned, antibiotics.|No infection.}',
    ],
    endings: {
      none: ['It healed after that.', 'Healing well since.'],
      low: ['$He needed antibiotics.', 'Local infection, oral antibiotics.'],
      moderate: ['$He went back to hospital for it.', 'Readmitted, washout.'],
    },
    foundAndChanged: [
      'Nobody had counted the pieces. {The number in and the number out are now written on the dressing itself.|One nurse now leads the care of each wound.}',
    ],
  },
  {
    id: 'dn-compression',
    theme: 'procedure',
    weight: 0.8,
    who: 'older',
    codes: during('6', mixedUp('2')),
    short: '{Full compression with ABPI 0.5|No doppler for 14 months, compression on}.',
    public: [
      'They bandaged $whos leg so tight that {the toes went white|$he was crying by night time}. {I cut it off with the kitchen scissors.|The weekend nurse took one look and took it off.}',
    ],
    staff: [
      'Full compression applied to $who with ABPI {0.5|not done for 14 months}. {Doppler result on the old system.|Agency nurse, template says "continue as before".} {Found at the next visit.|Removed same day.}',
    ],
    endings: {
      none: ['No harm, just a fright.', 'No damage.'],
      low: ['$He $has a sore on $his shin.', 'Superficial damage over tibia.'],
      severe: ['$He lost two toes.', 'Critical ischaemia, toe amputations.'],
    },
    foundAndChanged: [
      'The leg had not been tested. {No tight bandage is put on now without a test in the last {three|six} months.|Each bandage carries a card: when to take it off yourself.}',
    ],
  },
  {
    id: 'dn-bloods-lost',
    theme: 'results',
    who: 'older',
    codes: during('3', omitted()),
    short: '{INR sample left in car boot|Bloods taken, never reached lab}.',
    public: [
      'They took $whos blood {three|two} times because it kept getting lost. {$He $has arms like a pin cushion.|Nobody could tell us $his INR for a week.}',
    ],
    staff: [
      '{INR|U&E} sample for $who {found in the car boot two days later|not received}. {No collection from the hub after 1500 now.|} {Repeat: INR 6.8.|Repeat normal.}',
    ],
    foundAndChanged: [
      'The sample stayed in a car. {Samples are now handed in by three and ticked off.|The result is looked for the same evening.}',
    ],
  },
  {
    id: 'dn-allocation',
    theme: 'digital',
    weight: 1.3,
    who: 'older',
    codes: during('8', software('4')),
    short: '{Referrals stuck in e-inbox 9 days|Visits vanished after sync}.',
    public: [
      'The hospital said a nurse would come to do the {dressing|injections} from {Thursday|the day after}. {Nobody came for nine days.|They say they never got it; the hospital says they sent it.} {I did the dressing myself with what was in the cupboard.|}',
    ],
    staff: [
      '{31|17} referrals from the acute trust found in an unwatched electronic inbox, oldest {9|12} days, among them $who. {Inbox created at go live and not handed to a team.|Tablet showed visits as complete after sync.} {All contacted, 4 needed same day visit.|}',
    ],
    foundAndChanged: [
      'Messages went into a mailbox that nobody had been asked to watch. {It is gone; they now reach a person.|It is now read at eight, twelve and four, and somebody signs for it.}',
    ],
  },
  {
    id: 'dn-lone',
    theme: 'access',
    weight: 0.7,
    who: 'adult',
    codes: during('1', tooLate()),
    short: '{No reply visit not escalated, on floor 20 h|Key safe code wrong}.',
    staff: [
      'No reply at $whos home {Tuesday am|yesterday}, card left. {No access procedure not followed: family not rung.|Key safe number changed.} Found today {on bathroom floor|by son}.',
    ],
    endings: {
      none: ['$He was only out at bingo.', 'Was out with family.'],
      low: ['$He was dry and bruised.', 'Dehydrated, bruising, rehydrated at home.'],
      moderate: ['$He was in hospital two weeks.', 'Long lie about 20 h, AKI, admitted.'],
      fatal: ['It was too late.', 'Found deceased. Police attended. Cause awaited.'],
    },
    foundAndChanged: [
      'A card through the door is not enough. {After no answer, family is rung within the hour, and then the police.|Codes of key safes are now checked every month.}',
    ],
  },
  {
    id: 'dn-steroid',
    theme: 'wrong-medicine',
    weight: 0.7,
    who: 'older',
    cases: [{ drug: 'dalteparin' }, { drug: 'insulin' }, { drug: 'hydroxocobalamin' }, { drug: 'denosumab' }],
    codes: during('6', tooMuch('$drug', giving, '5')),
    short: '{$drug given twice, two nurses, same morning|Double visit $drug}.',
    public: [
      'Two nurses came the same morning and {both gave $whom the $drug|the second one gave the $drug again}. {$He told her but she said it was on her list.|The book was in the other room.}',
    ],
    staff: [
      '$drug given twice to $who {today|this morning}. {Moved between two teams, on both lists.|First nurse recorded on tablet that had not synced.} {GP and consultant advice taken.|CBG hourly.}',
    ],
    foundAndChanged: [
      'You were on two lists. {One person can now be on one list only.|The chart in the house is now read before anything is given.}',
    ],
  },
]);
