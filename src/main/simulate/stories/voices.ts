// How different people begin, wander and end. None of it belongs to one episode: it is laid around the story.

import type { Person } from './people.ts';
import type { Random } from './random.ts';

export const publicOpenings: readonly string[] = [
  'I do not know if this is the right place.',
  'I hope this is the right form.',
  '{Sorry if this is long.|Sorry this is a bit of a ramble.}',
  'I have thought about writing this for {weeks|a long time}.',
  'I am not somebody who complains.',
  '{I work in a school and we have to write things down when they go wrong, so here goes.|In my job we would have to report this, so I am.}',
  'My {neighbour|sister in law|support worker} said I should tell somebody.',
  'I am writing this on my phone {on the bus|in the car park|in the night because I cannot sleep}.',
  'I do not want anybody to lose their job over this.',
  'English is my second language so please excuse.',
  'This happened {on $weekday|in $month|about $ago}.',
  'It was {$weekday|a $weekday} {in $month|evening|morning}.',
  'I still get upset when I think about it.',
  'I just want somebody to know.',
  '{Hi|Hello|Good evening|To whom it may concern},',
];

export const publicClosings: readonly string[] = [
  'I am not looking for money or to blame anyone. I just do not want it to happen to somebody else.',
  'Please can someone explain it to us.',
  '{Nobody has said sorry.|All I want is for somebody to say sorry.}',
  '{What happens now?|Will anyone tell me what came of this?}',
  'The staff were {kind|lovely} but there are not enough of them.',
  'I am so angry I could scream.',
  '{Thank you for reading.|Thank you for listening.|Thanks for reading this.}',
  'This is $year. How can this still happen?',
  'I have lost all trust, to be honest.',
  'I keep going over it in my head.',
  'I hope somebody is looking into this. I will be waiting.',
  'Apart from this the care was good and I want to say that too.',
  'Sort it out!',
  'You think it will never be you.',
  'Something has to change.',
  'I have told my side. I hope they tell theirs.',
  'It should not depend on who shouts loudest.',
];

/** What nobody asks for, and people write all the same. */
export const contacts: readonly string[] = [
  'If you need to speak to me my number is $phone.',
  'You can ring me on $phone, not before ten please.',
  'My email is $email if you have questions.',
  '$His NHS number is $nhs if you need it.',
  '$He $lives at $address if that helps.',
  'Ask for $sister, she knows all about it.',
];

export const signatures: readonly string[] = [
  '{Yours sincerely|Regards|Best wishes|With thanks},\n$teller',
  '$teller',
  '$teller, $phone',
];

export const thanksOpenings: readonly string[] = [
  '{Hi|Hello|Good evening},',
  'I just want somebody to know.',
  'This one is a thank you.',
  'You must get a lot of bad ones so here is a good one.',
  'I have been meaning to write this for {weeks|months}.',
];

export const thanksClosings: readonly string[] = [
  'Thank you from the bottom of my heart.',
  'Please pass it on.',
  'Give that person a pay rise!',
  'People only write when things go wrong, so I wanted to write when they went right.',
  'We will never forget it.',
  'It made all the difference.',
  'God bless the lot of you.',
  'I hope this reaches the right desk.',
];

/** About the person: what families tell so that the reader sees somebody. */
const backgroundsOfOlder: readonly string[] = [
  '$He was {a bus driver for thirty years|a dinner lady at the same school for twenty five years|a bricklayer|a seamstress|a postman|in the merchant navy} and {never had a day off sick|hardly saw a doctor until last year}.',
  '$He $lives on $his own since {the divorce|last winter} and I pop in {most days|on Sundays}.',
  'I have {power of attorney|been $his carer for six years} and know $him better than anyone.',
  'Until last year $he did the crossword before breakfast and was the one the whole family rang when something broke.',
  '$He never wants to bother anybody. If $he says it hurts, it hurts.',
  '$He $does not hear well and nods when $he $has not understood, which I told them.',
];

const backgroundsOfAdult: readonly string[] = [
  'We have had a hard year as it is, with {the move|my own treatment|the job}.',
  '$He never wants to bother anybody. If $he says it hurts, it hurts.',
  '$He works, pays the bills and looks after {two children|everybody else}. $He $is not one to make things up.',
  '$He is the strong one. I had never seen $him like that.',
];

const backgroundsOfChild: readonly string[] = [
  '$He is normally {into everything|the loudest in the house}, and that day there was nothing.',
  '{We waited eight years for $him.|$He is our first.} You watch every breath.',
  'I am on my own with {three|two} little ones and had to bring them all.',
  'They write me off as a nervous parent. I am not, I have two older ones.',
];

export const ownBackgrounds: readonly string[] = [
  'I {live on my own|look after my two grandchildren|work nights} and cannot just drop everything.',
  'I have had this condition for {eleven|twenty} years and know my own body.',
  'I used to work as {a carer|a ward clerk} myself so I know how hard it is.',
  'I have {dyslexia|autism} and forms are not easy for me.',
  'I am normally a calm person.',
];

/** Where they were and what they saw on the way: it has little to do with it, and people tell it. */
export const surroundings: readonly string[] = [
  'I only went home for {an hour|a shower and to feed the dog}. It is always the hour you are not there.',
  'It was the {bank holiday|weekend the clocks went back|night of the football}, and I remember thinking, if you are going to be ill do not do it today.',
  'I had a bad feeling from the start. {The corridor smelled of soup.|There was a wet floor sign with no wet floor and a wet floor with no sign.} You notice daft things.',

  'To give you the picture: it was {raining cats and dogs|the hottest day of the year|the week of half term}, the car park was full, the machine did not take my card, and by the time I came in I was already in a state.',
  'There was a television on that nobody could switch off and a man in the corner who kept calling for Maureen. I do not know who Maureen is. I hope she came.',
  'I wrote things down as they happened because my {son|solicitor friend|late husband} always says if it is not written down it did not happen. So these times are right, give or take.',
  'I will try to put it in order. I may jump about a bit because it is still going round in my head.',
  'You should know that we have had nothing but good care there before. {My own babies were born there.|They looked after my father to the end and I could not fault them.} That is partly why it hurts.',
];

/** What came after: the phone calls, the waiting, the not knowing. */
export const aftermaths: readonly string[] = [
  'The {nurse in charge|sister}, $sister, did come over at the end and she looked {done in|grey with tiredness}. She said "I know, and I am sorry, and I have written it up". I believe her. I am writing it up as well so there are two.',
  'My {son|daughter in law} found this page on the internet. I did not know you could just tell somebody. You would think they would have it up on the wall next to the {hand gel|visiting times}.',
  '{On the way home|In the car} nobody said a word. {Then my grandson asked if nan was going to die, and I did not know what to say to him.|I missed our turning and had to go round the roundabout again.}',
  'Somebody told us there would be a meeting. We got a date, then another date, then an email from a person called {Craig|Natalie} with no surname to say that it had been stood down. We had both taken the day off.',
  'I kept a little diary. {Monday: rang, no answer. Tuesday: rang, on hold, cut off. Wednesday: work. Thursday: a lady said she would find out. Friday: nothing.|Day one: told to wait. Day two: told to wait. Day three: told we should have said something sooner.}',
  'We brought in {a tin of biscuits|a card} for the ones who were good to us, and I hope they got it, because when I asked where to leave it {the person at the desk did not look up|somebody said "staff room" and pointed at two doors}.',
  'You can tell who has been on their feet for twelve hours. I do not hold it against any of them. But tired people make mistakes, I drive a {van|coach} and I am not allowed to be that tired.',

  'When we asked what had happened we were told {it would be looked into|to put it in writing}. That was {three weeks|a month} ago. I rang {twice|four times}. The first time I was passed round for twenty minutes and cut off, the second time a very nice young man took my number, $phone, and promised that somebody would call.',
  'I asked to see the notes. They say "no concerns raised". I raised them. I was standing there when I raised them.',
  'There were some good people. {A healthcare assistant called $nurse|One of the cleaners|$sister} stopped and asked if we were all right and found us a chair and a cup of tea. I will remember that.',
  'The doctor, $doctor I think, did sit down with us the day after and drew it on a piece of paper. That helped more than anything. I only wish it had not taken until then.',
  'My {brother|daughter} wanted to go to the newspaper. I said no, they are people like us. But I understand him. When nobody tells you anything you start to think the worst.',
  'I have since read that this is not the first time. I do not know if that is true. If it is, somebody should be ashamed, and I do not mean the girls on the ward, I mean whoever signs things off.',
  'My {sister|wife} is the forgiving one in our family. She says write it down, send it, and then let it go. So I am writing it down. I am not sure about the letting go.',
  'What I would like, if anyone is asking: that one person rings me, one, with a name, and tells me in normal words what happened and what they are going to do so it does not happen to the next family. That is all. It would take ten minutes.',
  'The worst is that we had told them. It is not as if nobody knew. I had written it all on a card with the tablets and the times, because I know how busy they are, and it was still in my handbag when I got home because nobody had wanted it.',
];

export const ownAftermaths: readonly string[] = [
  '{My husband|My wife|My flatmate} wanted to ring up and shout. I said let me write it first, and then we will see if there is anything left to shout about.',
  "I asked for my notes. It took {five|seven} weeks and they came with {half the pages upside down|somebody else's blood test in the middle}. I read them in one go at the kitchen table with a highlighter.",
  'A friend who is a {nurse|care worker} says it is the system. I am sure it is the system. But the system never looked at me, people did, and some of them looked away.',
  'I know there are people far worse off. I said that to myself for {three weeks|a month}. Then I thought, that is how nothing ever gets said.',
  'To be fair to them {the manager did ring|a letter did come}. It used the word "regret" {twice|three times} and the word "sorry" not once. I counted.',

  'I asked what happens now and got a leaflet. I have read the leaflet. It says my experience matters.',
  'I rang up {twice|three times}. The second time the lady said "oh, that was you", so somebody must have talked about it, only not with me.',
  'What I would like, if anyone asks: one person with a name who rings me and says in normal words what happened. Ten minutes. I would even make the tea.',
  'I went back a week later for {my stitches|a blood test} and my hands were shaking in the waiting room. I never used to be like that.',
  'I nearly did not send this. I have typed it three times. You think, who am I to say. But then I think of {the lady in the next bed|somebody who cannot speak up} and here it is.',
  'Since then I {do not sleep well|check everything twice|put off going}. I know that is not what you can fix with a form.',
  'One person was honest with me, $nurse, and said "I am sorry, that should not have happened". I could have hugged her. That is really all it takes.',
];

export const staffOpenings: readonly string[] = [
  '{Retrospective entry.|Late entry, shift overran.}',
  'Reported on behalf of {the team|$nurse}.',
  '{Night shift.|Late shift.|Early shift.|Bank shift.}',
  '{For information and trend.|For learning please.}',
];

/** Whose it was, written where nobody asks for it. */
export const identifiers: readonly string[] = [
  '$patientName, hospital number $hospitalNumber.',
  'NHS no $nhs.',
  '{Re|RE} $patientName, {DOB $birthDate|$hospitalNumber}.',
];

export const staffClosings: readonly string[] = [
  '{NOK informed.|Family informed by phone.|Family informed, very understanding.|Next of kin rung, upset.}',
  '{$doctor aware.|$doctor informed at $clock.|Nurse in charge $nurse aware.|Discussed with $nurse.}',
  '{Duty of candour conversation had.|Apologised to patient and family.|Verbal apology given.}',
  '{Will discuss at safety huddle.|To be shared at team meeting.|Added to handover sheet.|Learning shared in the group chat, no details.}',
  '{Staffing that night: 2 RN for 28.|Unit at capacity.|One agency, one off sick.|We were three down.}',
  '{Have raised this before.|Not the first time.|Second time this month.}',
  '{Could we look at why this keeps happening?|Suggest a second check.|Happy to help with an action.}',
  '{NOK $nok ($nokRelation)|Contact $nok, $nokRelation,} on $phone.',
];

/** For what has harmed nobody yet. */
export const riskClosings: readonly string[] = [
  '{Have raised this before.|Not the first time.|Raised twice this year.}',
  '{Could we look at this before somebody is hurt?|Happy to help with an action.|Please.}',
  '{Put on the local risk list.|Photo available.|Nurse in charge $nurse aware.}',
];

export const managerEndings: readonly string[] = [
  'Initial review completed. Contributory factors: {workload and interruptions|communication between teams|equipment availability|unfamiliar environment}. Level of response proposed: {after action review|local review by the ward manager|thematic review with similar events}. The patient and family have been {informed|offered a named contact}.',
  'This event was identified {at the daily incident review|through case note review|following a call from the family}. Immediate safety actions are in place. {No concern about individual practice.|Staff involved have been offered support.}',
];

export const tiredNurse: readonly string[] = [
  'I have been qualified {eleven|four|twenty two} years and I cried in the car after this shift.',
  'I have not had a break since {seven|half past}. I know that is not an excuse.',
  'Writing this at {nine|half nine} in the morning after a night, so sorry for any mistakes.',
  'We are good nurses. We are just not enough nurses.',
];

export const backgroundsOf = ({ ageYears }: Person): readonly string[] =>
  ageYears < 16 ? backgroundsOfChild : ageYears < 60 ? backgroundsOfAdult : backgroundsOfOlder;

/** Some of `pool`, in a new order. */
export const some = (random: Random, pool: readonly string[], count: number): readonly string[] => {
  const left = [...pool];
  const chosen: string[] = [];
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(random.below(left.length), 1));
  return chosen;
};
