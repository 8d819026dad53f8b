// Where somebody works, learns, plays or serves: with a story it tells who they are. Places of care are part of what happened
// and stay: a hospital, a trust, a ward, a practice, a pharmacy.

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import type { Recogniser } from './pattern.ts';

const care =
  /\b(?:hospitals?|infirmary|surgery|practice|clinic|ward|unit|trust|nhs|pharmacy|pharmacies|chemists?|health|medical|hospice|ambulance|care|nursing|home|dental|dentists?|opticians?|boots|lloydspharmacy|specsavers|vision express|superdrug|111|999|icb|ccg|pct|a&e|ed|itu|icu|hdu|nicu|scbu|ccu|mau|amu|sau|theatres?|radiology|outpatients?|maternity|x-?ray|day case|dept|department|cmht|camhs|team|emergency|social services|st john)\b/i;
const noName =
  /^(?:The|A|An|I|We|He|She|They|It|My|His|Her|Our|Their|This|That|Dr|Mr|Mrs|Ms|Miss|Prof|Sister|Nurse|Night|Nights|Day|Days|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|GP|IT|HR|English|Maths|NHS|School|University|College|Christmas|Easter)$/;

const word = "[A-Z0-9][\\w'&.-]{0,24}";
const named = new RegExp(
  `^(?:the |a )?(${word}(?: (?:${word}|& |and(?= [A-Z])|of(?= [A-Z])|upon|(?:on|the|for|le|de)(?= [A-Z])))*)`,
);

const jobs =
  'manager|director|driver|teacher|teaching assistant|head ?teacher|head|deputy head|lecturer|professor|cleaner|cook|chef|cashier|engineer|solicitor|accountant|guard|labourer|assistant|apprentice|technician|supervisor|barista|waitress|waiter|postman|caretaker|lollipop lady|governor|vicar|curate|imam|rabbi|councillor|coach|captain|trainee|foreman|welder|fitter|baker|butcher|librarian|journalist|reporter|editor|builder|plumber|electrician|receptionist|secretary|administrator|worker|picker|packer|operative|analyst|developer|chairman|treasurer';
const leads = [
  '(?:work(?:s|ed|ing)?|employed|volunteer(?:s|ed|ing)?|shifts?|placement|apprenticeship|job|interns?|internship)(?: (?:part[- ]time|full[- ]time|nights|days|shifts|weekends|there|now|as an? (?:[a-z-]+ ){0,2}[a-z-]+|in (?:the )?[a-z]+))? (?:at|for|by|with)',
  `(?:${jobs})s? (?:at|for|with|of)`,
  '(?:pupil|student|studying|studies|study|learner|teach(?:es|ing)?|taught|enrolled|schooled|classmates?|degree|phd|course|nursery nurse|year (?:\\d{1,2}|one|two|three|four|five|six)|reception|sixth form|term|playground|school|a-levels|gcses) (?:[a-z]+ )?(?:at|from|in)',
  '(?:attends?|attending|attended)',
  '(?:goes|go|going|went|drives|walks|cycles) to (?:school (?:at|in) |college (?:at|in) |uni (?:at|in) |nursery (?:at|in) |work (?:at|in) )?',
  '(?:plays?|played|playing|trains?|signed|scored|striker|goalkeeper|keeper|prop|captains?)(?: (?:football|rugby|cricket|hockey|netball|in goal|golf|bowls|darts))? (?:for|at|with)',
  '(?:member|secretary|president|treasurer|vicar|minister|choir|captain|chair(?:man)?|owner|head|boss|partner) (?:of|at)',
  '(?:serv(?:es|ed|ing)|sergeant|sgt|corporal|cpl|lance corporal|lcpl|soldier|private|pte|captain|capt|major|maj|colonel|lieutenant|lt|gunner|sapper|marine|veteran|posted|based|stationed)(?: (?:currently|now))? (?:in|with|of|at)',
  '(?:runs|owns|manages|owner of|retired from|redundant from|sacked (?:from|by)|works? in|worked in)',
];
const lead = new RegExp(`\\b(?:${leads.join('|')}) {0,2}(?:the )?`, 'gi');
const needsFirm = /\b(?:in|to|from|attends?|attending|attended|of|runs|owns|manages|at|with)\s*(?:the )?$/i;

const firmEnd =
  /\b(?:School|Primary|Infants?|Juniors?|High|Secondary|Grammar|Academy|Nursery|Preschool|Pre-school|College|University|Uni|Council|Ltd|Limited|plc|PLC|LLP|& Sons?|and Sons?|& Co|Bros|Brothers|FC|AFC|RFC|RUFC|CC|United|Rovers|Wanderers|Athletic|Albion|Club|Church|Mosque|Gurdwara|Synagogue|Temple|Chapel|Bakery|Bakeries|Garage|Motors|Hotel|Inn|Arms|Pub|Cafe|Café|Restaurant|Kitchen|Store|Stores|Supermarket|Shop|Salon|Hair|Farm|Farms|Dairy|Logistics|Haulage|Transport|Coaches|Buses|Taxis|Cabs|Builders|Construction|Engineering|Electrical|Plumbing|Foods|Steel|Steelworks|Works|Factory|Mill|Mills|Brewery|Depot|Warehouse|Bank|Building Society|Insurance|Solicitors|Estates|Properties|Rifles|Para|PARA|Guards|Regiment|Battalion|Squadron|Commando|Marines|Engineers|Signals|Artillery|Corps|Yeomanry|Fusiliers|Hussars|Lancers|Highlanders|Rangers|Scouts|Guides|Brownies|Cubs|Beavers|Rainbows|Cadets|Police|Constabulary|Theatre|Museum|Library|Zoo|Gym|Leisure|Studios?|Press|Post|Gazette|Chronicle|Radio|Nurseries|Garden Centre|Group|Services|Systems|Solutions|Security|Airways|Airlines|Ferries|Rail|Railways|Trains)$/;

const chains =
  "tesco|tescos|asda|sainsburys?|sainsbury's|morrisons|aldi|lidl|greggs|waitrose|co-?op|iceland|wilko|poundland|b&m|primark|argos|b&q|ikea|screwfix|wickes|homebase|amazon|royal mail|dpd|evri|hermes|dhl|ups|yodel|mcdonald'?s|kfc|burger king|nando'?s|subway|costa|starbucks|caffe nero|pret|domino'?s|wetherspoons?|spoons|john lewis|m&s|marks and spencers?|next|debenhams|tk ?maxx|sports direct|jd sports|currys|halfords|kwik ?fit|barclays|lloyds bank|hsbc|natwest|santander|nationwide|halifax|bt|sky|virgin media|vodafone|british gas|jcb|nissan|toyota|bae systems|rolls[- ]royce|jaguar land rover|airbus|stagecoach|arriva|first bus|northern rail|network rail|gwr|ryanair|easyjet|british airways|dwp|hmrc|dvla|the council|cadbury'?s?|nestle|heinz|warburtons|premier inn|travelodge|center parcs|serco|g4s|capita|deliveroo|uber|just eat";
const atChain = new RegExp(
  `\\b(?:work(?:s|ed|ing)?|employed|job|shifts?|${jobs})(?: [a-z]+){0,3}? (?:at|for|in|by|with) (?:the )?(${chains})(?![\\w-])`,
  'g',
);

const endsAt = (page: Page, start: number): number | null => {
  const text = page.text.slice(start, start + 90);
  const found = named.exec(text)?.[1];
  if (found === undefined) return null;
  const words: string[] = [];
  for (const part of found.split(' ')) {
    const ends = /.\.$/.test(part) && !/^(?:St|[A-Z])\.$/.test(part);
    words.push(ends ? part.slice(0, -1) : part);
    if (ends) break;
  }
  while (words.length > 0 && /^(?:and|of|upon|on|the|for|le|de|&)$/.test(words.at(-1) ?? '')) words.pop();
  const name = words.join(' ').replace(/'s?$/, (end) => (words.length > 1 ? end : ''));
  return name.length < 2 || noName.test(words[0] ?? '') || !/[A-Z]/.test(name)
    ? null
    : start + text.indexOf(found) + name.length;
};

/** "works at Greggs", "pupil at St Mark's Primary", "a sergeant in 2 Rifles". */
const inContext: Recogniser = (page) => {
  const spans: Span[] = [];
  for (const { index, 0: words } of page.text.matchAll(lead)) {
    const start = index + words.length;
    const end = endsAt(page, start);
    if (end === null) continue;
    const name = page.text.slice(start, end);
    if (care.test(name) || care.test(page.lower.slice(end, end + 24).replace(/^(.{0,24}?)[.,;\n].*$/s, '$1'))) continue;
    const isFirm = firmEnd.test(name) || /&|\d/.test(name);
    const takesAny =
      /^(?:work|employ|volunteer|apprentice|job|shift|plays|played)/i.test(words) &&
      /(?:at|for|by)\s*(?:the )?$/i.test(words);
    if (!isFirm && !takesAny && needsFirm.test(words) && !isJobAt(words)) continue;
    if (/^\d+$/.test(name)) continue;
    spans.push({ start, end, type: 'organisation' });
  }
  return spans;
};
const isJobAt = (words: string): boolean => new RegExp(`^(?:${jobs})s? (?:at|for)\\s*(?:the )?$`, 'i').test(words);

const inChain: Recogniser = ({ lower }) =>
  Array.from(lower.matchAll(atChain)).map(
    ({ index, 0: all, 1: name = '' }): Span => ({
      start: index + all.length - name.length,
      end: index + all.length,
      type: 'organisation',
    }),
  );

const cap = "[A-Z][\\w'.&-]{0,24}";
const schoolKind =
  '(?:Primary|Infants?|Juniors?|High|Secondary|Grammar|Comprehensive|Comp|Preparatory|Prep|Nursery|Middle|Community|Catholic|RC|CE|C of E|Church of England|Girls|Boys|Village|Special|and)';
const byItsName = new RegExp(
  [
    `\\b(?:${cap} ){1,4}?(?:${schoolKind}(?:,? ${schoolKind})* (?:School|Academy)|(?:Primary|Infants|Juniors|Grammar|Academy|Preschool|Sixth Form)(?! (?:Care|Health|School of|Angioplasty|PCI|Biliary|Nurse|Nursing|of|Trust|Ward|Unit|Survey|Prevention))(?: (?:School|College))?|School(?! (?:of|Nurse|Nursing|Health|Immunisation)))(?![\\w])`,
    `\\b(?:${cap} ){1,3}(?:FC|AFC|RFC|RUFC|(?:Football|Rugby|Cricket|Golf|Bowls|Bowling|Tennis|Swimming|Boxing|Rowing|Running|Harriers|Working Men's|Social|Cycling|Athletics?|Netball|Hockey|Judo|Karate|Gymnastics|Youth|Sailing|Snooker|Darts|Riding|Pony|Supporters) (?:League )?Club)(?![\\w])`,
    `\\b\\d{1,3}(?:st|nd|rd|th) (?:${cap} ){1,3}(?:Scouts?|Brownies|Guides|Cubs|Rainbows|Beavers)(?: (?:Group|Pack|Unit))?(?![\\w])`,
    "\\b\\d{1,2}(?:st|nd|rd|th)? (?:Rifles|PARA|Para|SCOTS|Mercian|YORKS|R ANGLIAN|R WELSH|PWRR|Commando|Battalion|Bn)(?:,? (?:of )?(?:the )?(?:[A-Z][\\w']+ ?){1,4})?(?![\\w])",
    '\\b(?:(?:Coldstream|Grenadier|Scots|Irish|Welsh) Guards|Royal (?:Marines|Engineers|Artillery|Signals|Logistic Corps|Green Jackets|Tank Regiment|Anglian Regiment|Welch Fusiliers|Regiment of Scotland|Irish Regiment)|Parachute Regiment|HMS [A-Z][a-z]+|RAF [A-Z][a-z]+(?: [A-Z][a-z]+)?)(?![\\w])',
  ].join('|'),
  'g',
);
const noSchool =
  /^(?:Medical|Dental|Nursing|Business|Old|My|His|Her|Our|Their|The|A|Local|Special|High|Primary|Secondary|Public|Private|Sunday|Summer|Boarding|Driving|After|Before|At|In|For|When|Royal|London|Home) School\b|^(?:Medical|Dental) |^(?:The )?(?:Primary|Secondary|Infant|Junior|Grammar|High|Special|Nursery) (?:School|Academy)\b|\bHigh Sc?$/;
const opens =
  /^(?:The|At|In|From|To|For|When|After|Before|My|His|Her|Our|Their|And|But|I|We|He|She|A|Near|Outside|By|Year|Is|Was|Head|Teacher|Pupil|School) /;

/** "St Mark's Primary School", "Otley Rugby Club", "the Coldstream Guards". */
const named2: Recogniser = (page) =>
  Array.from(page.text.matchAll(byItsName)).flatMap(({ index, 0: found }): readonly Span[] => {
    let start = index;
    for (let skip = opens.exec(page.text.slice(start, index + found.length)); skip !== null; ) {
      start += skip[0].length;
      skip = opens.exec(page.text.slice(start, index + found.length));
    }
    const name = page.text.slice(start, index + found.length);
    return !/ |^HMS|^RAF/.test(name) || noSchool.test(name) || care.test(name)
      ? []
      : [{ start, end: index + found.length, type: 'organisation' }];
  });

const smallSchool =
  /\b(?:at|to|attends?|from|of) ((?:(?!(?:the|a|an|his|her|my|our|their|your|local|same|nearby|special|mainstream|new|old|secondary|primary|junior|infant|nursery|and|or|is|was|be|big|another|this|that|any|every|all|both|go|start|further|higher|senior)\b)[a-z'.]+ ){1,3}?(?:(?:primary|infants?|juniors?|secondary|grammar|high|comprehensive|prep)(?: school| academy)|(?:primary|academy|infants|juniors)(?! (?:care|health|of|nurs|trust|school|prevention))))(?![\w-])/g;
const inSmall: Recogniser = ({ lower, text }) =>
  Array.from(lower.matchAll(smallSchool)).flatMap(({ index, 0: all, 1: name = '' }): readonly Span[] => {
    const start = index + all.length - name.length;
    return text.slice(start, start + name.length) === name
      ? [{ start, end: start + name.length, type: 'organisation' }]
      : [];
  });

export const organisation: Recogniser = (page) => [
  ...named2(page),
  ...inContext(page),
  ...inChain(page),
  ...inSmall(page),
];
