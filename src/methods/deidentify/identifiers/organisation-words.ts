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

const firmEnds =
  'School Primary Infants? Juniors? High Secondary Grammar Academy Nursery Preschool Pre-school College University Uni Ltd Limited plc PLC LLP Sons? & Co Bros ' +
  'Brothers FC AFC RFC RUFC CC United Rovers Wanderers Athletic Albion Club Church Mosque Masjid Gurdwara Mandir Foodbank Synagogue Temple Chapel Bakery Bakeries Garage Motors Hotel Inn Arms Pub ' +
  'Cafe Restaurant Kitchen Stores? Supermarket Shop Salon Hair Farms? Dairy Logistics Haulage Transport Coaches Buses Taxis Cabs Builders Construction Engineering ' +
  'Electrical Plumbing Foods Steel Steelworks Works Factory Mills? Brewery Depot Warehouse Bank Society Insurance Solicitors Estates Properties Rifles Para PARA Guards ' +
  'Regiment Battalion Squadron Commando Marines Engineers Signals Artillery Corps Yeomanry Fusiliers Hussars Lancers Highlanders Rangers Scouts Guides Brownies Cubs ' +
  'Beavers Rainbows Cadets Theatre Museum Library Zoo Gym Leisure Studios? Press Post Gazette Chronicle Radio Nurseries Centre Group Choir Band Lodge Parish Cathedral Congregation Tabernacle Hall Hub Foundation Charity Project Trust Services Systems ' +
  'Solutions Security Airways Airlines Ferries Rail Railways Trains Marathon Triathlon Parkrun parkrun Regatta Gala Carnival Eisteddfod Festival Fayre Games Sinfonia Orchestra Philharmonic Players Harriers Institute Union Federation ' +
  'Forum Guild Association Shipyard Shipyards Colliery Pit Docks Airport Foundry Quarry Pottery Potteries Creche Playgroup Ysgol College Legion Dragons Tigers Sharks Panthers Barracks Depot Stadium Spiritualists Minster Abbey Priory Assembly Fellowship Ministries';
const firmEnd = new RegExp(`\\b(?:${firmEnds.replaceAll(' ', '|')})$`);

/** "Otley Rovers FC", "Hartley & Sons", "2 Rifles". */
export const isFirm = (name: string): boolean => firmEnd.test(name) || /&|\d/.test(name);

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
  'packer|operative|analyst|developer|chairman|treasurer';
