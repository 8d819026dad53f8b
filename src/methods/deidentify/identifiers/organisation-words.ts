// What is known of places of work, of learning and of leisure: firms that everybody knows, and how the names of others end.

/** Places of care are part of what happened: they stay. */
export const isOfCare = (text: string): boolean => care.test(text);
const care = new RegExp(
  `\\b(?:${
    'hospitals? infirmary surgery practice clinic ward unit trust nhs pharmacy pharmacies chemists? health medical hospice ambulance care nursing home dental ' +
    'dentists? opticians? boots lloydspharmacy specsavers superdrug 111 999 icb ccg pct a&e ed itu icu hdu nicu scbu ccu mau amu sau theatres? radiology ' +
    'outpatients? maternity x-?ray day.case dept department cmht camhs team emergency social.services st.john council police constabulary prison hmp fire.service fire.brigade'
  }`
    .replaceAll(' ', '|')
    .concat(')\\b'),
  'i',
);

/** "Hartley & Sons, Bradford": how long the place is that stands behind a name. */
export const placeAfter = (text: string, end: number): number => place.exec(text.slice(end, end + 30))?.[0].length ?? 0;
const place =
  /^, (?!I |He |She |We |They |My |His |Her |The |But |And |So |Mr|Mrs|Dr|Year |Hep |MMR )[A-Z][a-z-]{2,20}(?: [A-Z][a-z-]{2,20})?(?=[.,;) \n]|$)/;

const firmEnds =
  'School Primary Infants? Juniors? High Secondary Grammar Academy Nursery Preschool Pre-school College University Uni Ltd Limited plc PLC LLP Sons? & Co Bros ' +
  'Brothers FC AFC RFC RUFC CC United Rovers Wanderers Athletic Albion Club Church Mosque Masjid Gurdwara Mandir Foodbank Synagogue Temple Chapel Bakery Bakeries Garage Motors Hotel Inn Arms Pub ' +
  'Cafe Restaurant Kitchen Stores? Supermarket Shop Salon Hair Farms? Dairy Logistics Haulage Transport Coaches Buses Taxis Cabs Builders Construction Engineering ' +
  'Electrical Plumbing Foods Steel Steelworks Works Factory Mills? Brewery Depot Warehouse Bank Society Insurance Solicitors Estates Properties Rifles Para PARA Guards ' +
  'Regiment Battalion Squadron Commando Marines Engineers Signals Artillery Corps Yeomanry Fusiliers Hussars Lancers Highlanders Rangers Scouts Guides Brownies Cubs ' +
  'Beavers Rainbows Cadets Theatre Museum Library Zoo Gym Leisure Studios? Press Post Gazette Chronicle Radio Nurseries Centre Group Choir Band Lodge Parish Cathedral Congregation Tabernacle Hall Hub Foundation Charity Project Trust Services Systems ' +
  'Solutions Security Airways Airlines Ferries Rail Railways Trains Marathon Triathlon Parkrun parkrun Regatta Gala Carnival Eisteddfod Festival Fayre Games Sinfonia Orchestra Philharmonic Players Harriers Institute Union Federation ' +
  'Forum Guild Association Shipyard Shipyards Colliery Pit Docks Airport Foundry Quarry Pottery Potteries Creche Playgroup Ysgol College Legion Dragons Tigers Sharks Panthers Barracks Depot Stadium Spiritualists Minster Abbey Priory Assembly Fellowship Ministries Nursery Yeshivas? Madrass?ah? Troop Sqn Circle Room Ringers Wheelers Striders Pedall?ers';
const firmEnd = new RegExp(`\\b(?:${firmEnds.replaceAll(' ', '|')})$`);

/** "Otley Rovers FC", "Hartley & Sons", "2 Rifles". */
export const isFirm = (name: string): boolean => firmEnd.test(name) || /&|\d/.test(name);

/** How the names of clubs, schools and firms end wherever they stand, in capitals. */
export const namedEnds =
  'Squadron Sqn Barracks Fellowship Ministries Tabernacle Gym Dojo Bakery Foundry Brewery Colliery Harriers Wanderers Rovers Cadets Scouts Lifeboat Fusiliers ' +
  'Magpies Tigers Lions Eagles Hawks Falcons Panthers Sharks Wasps Hornets Warriors Spartans Swifts Thistle Hotspur Argyle Strollers Pedall?ers Wheelers Striders Ringers ' +
  'Sheepdog.Trials Amateur.Operatic Operatic.Society Amateur.Dramatics? Dramatic.Society Amateur.Boxing Boxing.Club Theatre.Company Theatre.Group Dance.School Riding.School ' +
  'Young.Farmers Pipe.Band Silver.Band Ceilidh.Band Steel.Band Mountain.Rescue Cycling.Club Bridge.Club Chess.Club Social.Club Sailing.Club Rowing.Club Allotments? Allotment.Society ' +
  'Ltd Limited plc PLC LLP Logistics Bakeries Steelworks Engineering Freight Dairies Timber Brass Choir Singers Voices Chorale Players Rotary Legion WI Brownies Beavers Rainbows Guides Cubs Colts United Athletic Albion Kirk ' +
  "Congregation Assembly Meeting.House Kingdom.Hall Temple Kindergarten Montessori Preschool Infants &.Sons? &.Daughters? &.Co &.Bros Working.Men's.Club Veterans Amateurs Morris Mummers Majorettes Cheerleaders Gymnastics Karate Judo Taekwondo " +
  'Nursery Garage Motors Castings Forgings Precast Fabrications Ceramics Plastics Packaging Fisheries Seafoods Poultry Meats Hatcheries Growers Glazing Flooring Carpets Interiors Tyres Metals Alloys Aggregates Concrete Cladding Insulation Salads Produce Cleaners Caterers Catering Recruitment Staffing Homecare Graving.Dock Boatyard Trawlers Nail.Studio Nails Dance.Studio Hair.Studio Salon Barbers ' +
  'Regiment Rifles Knitters Anglers Ramblers Quilters Stitchers Archers Swimmers Runners Joggers Cyclists Dancers Bowlers Bellringers Beekeepers Crafters Gardeners Shantymen Elders Veterans Circle Guild Soup.Run Soup.Kitchen Youth.Theatre Youth.Club Youth.Choir Youth.Orchestra ' +
  'Chapel Methodist Baptist SDA URC Samaj Sabha Sangh Mandal Anjuman Jamaat Comprehensive Cars Grill Tandoori Pizzeria Takeaway Bistro Tearooms? Launderette Autos ' +
  'Naturalists Historians Philatelists Modellers Metal.Detectorists Astronomers Bowls Transcription Transcriptions Forklifts Locums Nursing.Bureau Care.Agency Scaffolding Roofing Plumbers Builders Haulage Removals Cabs Taxis Coaches Bakers Butchers Florists Laundry Upholstery Joinery Textiles Foods Farm.Shop';
/** The same after a name with its capital, in small letters: "Corrie Bank nursery". */
export const smallEnds =
  'nursery primary gym boxing.gym dojo choir playgroup football.club rugby.club cricket.club boxing.club scaffolding builders cabs taxis bakery garage haulage mosque masjid gurdwara synagogue ' +
  'temple brass.band darts.team darts.league dominoes.league dominoes.team pool.league snooker.league bowls.league quiz.league cribbage.league quiz.team pool.team football.team netball.team rugby.team cricket.team bowls.team hockey.team bowls.club running.club cycling.club swimming.club karate.club working.mens.club social.club history.society allotment.society choral.society operatic.society dramatic.society toddler.group lunch.club book.club bell.ringers parish.church [Uu]nder[.-]?\\d{1,2}s U\\d{1,2}s? special.school infant.school junior.school comprehensive thirds colts reserves allotments? cadets scouts? brownies guides cubs barracks academy squad';
/** After "Little", "Busy" and the like. */
export const nurseryEnds =
  'Acorns Bees Bears Ducklings Stars Tots Feet Steps Stones Angels Explorers Treasures Fishes Owls Robins Lambs Pandas Monkeys Sprouts Learners Scholars Gems Dragons';
/** How they begin: schools and houses of God of other tongues. */
export const namedStarts =
  'Legion.of Knights.of Order.of Friends.of Band.of Church.of University.of Ysgol Sgoil Bun-sgoil Scoil Gaelscoil Colaiste Yeshivas? Beis Beth.El Beth.Shalom Beth.Israel Beth.Jacob Bnos Talmud.Torah Madrass?ah? Jamia Darul Masjid Gurdwara Cantorion Clwb Aelwyd Merched Capel Eglwys Comunn Shree Daughters.of Sisters.of Brothers.of Order.of';
/** What people belong to: its name may stand behind it. */
export const kindsOfFirm =
  'school|nursery|college|academy|club|church|chapel|mosque|temple|gurdwara|synagogue|shul|convent|monastery|choir|band|orchestra|society|squad|troop|squadron|regiment|shop|firm|company|business|factory|' +
  'pub|restaurant|takeaway|cafe|salon|garage|bakery|workplace|employer|playgroup|charity|gym|dojo|stables|circle|meeting|congregation|parish|works|mill|brewery|yard|agency|lodge|legion|union|allotment society';

const knownFirms =
  "tesco tescos asda sainsburys? sainsbury's morrisons aldi lidl greggs waitrose co-?op iceland wilko poundland b&m primark argos b&q ikea screwfix wickes homebase amazon " +
  "royal.mail evri hermes dhl ups yodel mcdonald'?s kfc burger.king nando'?s subway costa starbucks caffe.nero pret domino'?s wetherspoons? spoons john.lewis m&s " +
  'marks.and.spencers? next debenhams tk.?maxx sports.direct jd.sports currys halfords kwik.?fit barclays lloyds.bank hsbc natwest santander nationwide halifax bt sky ' +
  'virgin.media vodafone british.gas jcb nissan toyota bae.systems rolls.royce jaguar.land.rover airbus stagecoach arriva first.bus northern.rail network.rail gwr ryanair ' +
  "easyjet british.airways dwp hmrc dvla cadbury'?s? nestle heinz warburtons premier.inn travelodge center.parcs serco g4s capita deliveroo uber just.eat veolia biffa openreach stobart eddie.stobart wincanton ocado tesla bentley swan.hunter harland.and.wolff pirelli michelin dunlop thames.water severn.trent anglian.water yorkshire.water thales siemens balfour.beatty costain mitie sodexo compass.group whitbread greene.king dunelm matalan primark hobbycraft timpson'?s?";
/** The words with which those begin. */
export const firstWordsOfFirms = knownFirms
  .split(' ')
  .flatMap((firm) => {
    const first = (firm.split('.')[0] ?? '').replace(/['?&].*$/, (rest) => (rest.startsWith('?') ? rest.slice(1) : ''));
    return [first, first.replace(/s$/, ''), `${first}s`];
  })
  .concat(
    'sainsbury',
    'mcdonalds',
    'dominos',
    'cadburys',
    'nandos',
    'spoons',
    'wetherspoon',
    'wetherspoons',
    'coop',
    'co',
    'm',
    'b',
    'tk',
    'kwik',
    'jd',
  )
  .join(' ');
export const knownFirm = `(?:${knownFirms.replaceAll('.', '[ -]').replaceAll(' ', '|').replaceAll('[|-]', '[ -]')})`;

const named =
  'The A An I We He She They It My His Her Our Their This That Dr Mr Mrs Ms Miss Prof Sister Nurse Night Nights Day Days Monday Tuesday Wednesday Thursday Friday Saturday ' +
  'Sunday January February March April May June July August September October November December GP IT HR English Maths NHS School University College Christmas Easter Year Reception Science History Geography French Spanish Music Drama Ward Wards Bay Bed Room Level Floor ' +
  'Home A&E ED AE ITU ICU HDU CT MRI OT Theatre Theatres Outpatients Reception Pharmacy Covid COVID';
/** After "works for" and the like, a capital may begin something else. */
export const beginsNoFirm: ReadonlySet<string> = new Set(named.split(' '));

export const jobs =
  'manager|director|driver|teacher|teaching assistant|head ?teacher|head|deputy head|lecturer|professor|cleaner|cook|chef|cashier|engineer|solicitor|accountant|guard|' +
  'labourer|assistant|apprentice|technician|supervisor|barista|waitress|waiter|postman|caretaker|lollipop lady|governor|vicar|curate|imam|rabbi|councillor|coach|captain|' +
  'trainee|foreman|welder|fitter|baker|butcher|librarian|journalist|reporter|editor|builder|plumber|electrician|receptionist|secretary|administrator|worker|picker|' +
  'packer|operative|analyst|developer|chairman|treasurer|landlord|landlady|barmaid|barman|publican|verger|sexton|chorister|farmhand|shepherd|gamekeeper|ghillie|trawlerman|docker|miner|signalman|lifeguard|nanny|au pair|childminder|florist|tailor|seamstress|machinist|printer|clerk|bookkeeper|barrister|jockey|stablehand|farrier|thatcher|dancer|bouncer|doorman|croupier|caterer|hairdresser|barber|beautician|groundsman|coach|scout leader|sponsor|skipper|deckhand|roofer|joiner|scaffolder|decorator|mechanic|electrician|bricklayer|plasterer|tiler|glazier|carpenter|bosun|dinner lady|housemaster|choirmaster|keeper|landscaper|gardener|stonemason|blacksmith|fishmonger|grocer|butler|warehouseman|storeman|cabbie|postwoman|firefighter';

const inSmall = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/\(\?:|[)?&']/g, '')
    .replaceAll(/[.|]/g, ' ');
export const wordsOfJobs = inSmall(jobs);
/** The words without which no organisation is found by its own name. */
export const wordsOfFirms = [namedEnds, smallEnds, nurseryEnds, namedStarts, kindsOfFirm.replaceAll('|', ' ')]
  .flatMap((words) => words.split(' '))
  .map((words) => inSmall(words.split('.')[0] ?? '').trim())
  .flatMap((word) => [word, word.replace(/s$/, '')])
  .filter((word) => word.length > 1)
  .concat('sons', 'daughters', 'bros', 'partners')
  .join(' ');
