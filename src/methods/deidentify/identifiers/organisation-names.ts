// Schools, clubs and regiments, found by how their own names end.

import type { Span } from '../span.ts';
import { isOfCare, placeAfter } from './organisation-words.ts';
import { matchesOf, type Recogniser, recogniser } from './pattern.ts';

const cap = "[A-Z][\\w'.&-]{0,24}";
const kind =
  '(?:Primary|Infants?|Juniors?|High|Secondary|Grammar|Comprehensive|Comp|Preparatory|Prep|Nursery|Middle|Community|Catholic|RC|CE|C of E|Church of England|Girls.?|Boys.?|Village|Special|and)';
const sport =
  "(?:Football|Rugby|Cricket|Golf|Bowls|Bowling|Tennis|Swimming|Boxing|Rowing|Running|Harriers|Working Men's|Social|Cycling|Athletics?|Netball|Hockey|Judo|Karate|Gymnastics|Youth|Sailing|Snooker|Darts|Riding|Pony|Supporters)";
const shapes = [
  `(?:${cap} (?:of )?){1,4}?(?:${kind}(?:,? ${kind}){0,3} (?:School|Academy)|(?:Primary|Infants|Juniors|Grammar|Academy|Preschool|Sixth Form)(?! (?:Care|Health|School of|Angioplasty|PCI|Biliary|Nurse|Nursing|of|Trust|Ward|Unit|Survey|Prevention))(?: (?:School|College))?|School(?! (?:of|Nurse|Nursing|Health|Immunisation)))(?!\\w)`,
  `(?:${cap} ){1,3}(?:FC|AFC|RFC|RUFC|(?<=\\b(?:from|for|with|at) (?:${cap} ){1,3})(?:Rugby|Cricket|Football|Netball|Hockey)(?! (?:Club|League|Union))|${sport} (?:League )?Club)(?!\\w)`,
  `\\d{1,3}(?:st|nd|rd|th) (?:${cap} ){1,3}(?:Scouts?|Brownies|Guides|Cubs|Rainbows|Beavers)(?: (?:Group|Pack|Unit))?(?!\\w)`,
  `\\d{1,2}(?:st|nd|rd|th)? (?:Rifles|PARA|Para|SCOTS|Mercian|YORKS|R ANGLIAN|R WELSH|PWRR|Commando|Battalion|Bn)(?:,?(?: of)?(?: the)?(?: ${cap}){1,4})?(?!\\w)`,
  `(?:${cap} ){1,4}(?:Half Marathon|Marathon|Triathlon|Parkrun|parkrun|Fun Run|Regatta|Carnival|Eisteddfod|Ploughing Match|Highland Games|(?:County|Agricultural|Flower|Country) Show|Brass Band|Male Voice Choir|Choral Society|Community Choir|Sinfonia|Orchestra|(?:Baptist|Methodist|Pentecostal|Evangelical|Parish|Reformed|Apostolic) Church|Mosque|Masjid|Gurdwara|Mandir|Synagogue|Working Men's Club|Labour Club|British Legion|Bowls Club|Women's Institute|Sixth Form(?: College)?|Playgroup|Pre-school)(?!\\w)`,
  `(?<=\\b(?:at|from|to|in|of|for) )(?:${cap} ){1,3}(?:High|Comp|Tech|Uni|University|College|Nursery|Prep|Girls|Boys|Sixth)(?! (?:Hospital|Healthcare|NHS|London|of|Trust|Ward|Road|Street|Infirmary|Dental|Dependency|Care|School|Centre))(?!\\w)`,
  `(?:${cap} (?:(?:of|the|and|on|upon) )?){2,5}Club(?!\\w)`,
  `(?:${cap} ){1,3}Old (?:Boys|Girls)(?!\\w)`,
  `(?<=[,;(] )(?:${cap} ){1,3}(?:University|College|Sixth Form)(?! (?:Hospital|Healthcare|NHS|London|of|Trust|Infirmary|Dental))(?!\\w)`,
  `(?:${cap} (?:(?:of|the|and) )?){1,4}(?<!\\b(?:Mrs?|Ms|Miss|Dr|Revd?\\.?|Fr|Father|Sister|Nurse) )Church(?! (?:of|[A-Z]))(?!\\w)`,
  '(?:(?:Coldstream|Grenadier|Scots|Irish|Welsh) Guards|Royal (?:Marines|Engineers|Artillery|Signals|Logistic Corps|Green Jackets|Tank Regiment|Anglian Regiment|Welch Fusiliers|Regiment of Scotland|Irish Regiment)|Parachute Regiment|HMS [A-Z][a-z]{2,15}|RAF [A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?|TS [A-Z][a-z]{4,15})(?!\\w)',
];
const colleges = `(?:${cap} ){1,3}(?:College|Institute|Academy) of (?:[A-Z][a-z]{2,14}(?: and [A-Z][a-z]{2,14})?)(?!\\w)`;
const byItsEnd = new RegExp(`\\b(?:${[...shapes, colleges].join('|')})`, 'g');
/** A kind of school is no school. */
const isKind =
  /^(?:Medical|Dental|Nursing|Business|Old|Local|Special|High|Primary|Secondary|Public|Private|Sunday|Summer|Boarding|Driving|Royal|London|Home) School\b|^(?:Royal|Medical|FE|Sixth Form|Recovery|Technical|Local) College\b|^(?:Parish|Hospital|Local|Village|Lady|Rest|Ward|Mortuary|Catholic|Anglican|High|Low|Free|Methodist|Baptist) (?:Church|Chapel)$|^(?:Breakfast|Lunch|Book|Youth|Social|Working|After School|Memory|Film|Golf|Fan|Night|Strip|Health|Sports) Club$|^(?:Medical|Dental) |^(?:Primary|Secondary|Infant|Junior|Grammar|High|Special|Nursery) (?:School|Academy)\b/;
const opening =
  /^(?:The|At|In|From|To|For|When|After|Before|My|His|Her|Our|Their|And|But|I|We|He|She|A|Near|Outside|By|Year|Is|Was|Head|Teacher|Pupil|School|Our|This|That|Then|With|So|If|Mr|Mrs|Ms|Miss|Dr|Father|Fr|Rev|Pastor|Imam|Canon|Sister) /;

/** "Fenland College of Health". */
const ofLearning = / (?:College|Institute|Academy) of [A-Z].*$/;

/** "St Mark's Primary School", "Otley Rugby Club", "Coldstream Guards". */
export const namedOrganisation: Recogniser = (page) =>
  matchesOf(byItsEnd, page.text).flatMap(({ index, 0: found }): readonly Span[] => {
    let name = found;
    while (opening.test(name)) name = name.replace(opening, '');
    const isOne = /[ \d]/.test(name) && !isKind.test(name) && !isOfCare(name.replace(ofLearning, ''));
    const end = index + found.length;
    return isOne ? [{ start: end - name.length, end: end + placeAfter(page.text, end), type: 'organisation' }] : [];
  });

const noSchool =
  '(?:the|a|an|his|her|my|our|their|your|local|same|nearby|special|mainstream|new|old|secondary|primary|junior|infant|nursery|and|or|is|was|be|big|another|this|that|any|every|all|both|go|start|further|higher|senior)';
/** "goes to st marks primary", in small letters. */
export const smallSchool = recogniser(
  'organisation',
  new RegExp(
    `\\b(?:at|to|attends?|from|of) (?<id>(?:(?!${noSchool}\\b)[a-z'.]{2,20} ){1,3}?(?:(?:primary|infants?|juniors?|secondary|grammar|high|comprehensive|prep|special)(?: school| academy)|(?:primary|academy|infants|juniors)(?! (?:care|health|of|nurs|trust|school|prevention))))(?![\\w-])`,
    'g',
  ),
  ({ id, start, page }) => page.text.startsWith(id, start),
);
