// Common words of each language that is written in Latin letters: those that hold its sentences together, whatever they are
// about (Grefenstette 1995, JADT: "Comparing two language identification schemes"), and last the people and things that most
// stories of care speak of.

const lists: Readonly<Record<string, string>> = {
  cs: 'a v na se že je s z do to o k i ale jsem byl byla bylo jsme který která jako po za by pro si tak už když jsou není můj moje mi mě tam nebo od při až jen aby sestra lékař máma mámě mámu matka táta otec otce lékař doktor sestra nemocnice nemocnici lék léky pacient pacientka',
  cy: 'y yr yn a ac i o ei eu fy mae oedd wedi roedd nid ddim ar gan am ond bod hi fe ni chi fi rwy dw cael wrth at ym na nad er mewn hefyd pan beth sydd oeddwn roeddwn doedd gyda un ein cafodd mam tad nhad nhw meddyg nyrs ysbyty meddyginiaeth claf chwaer frawd feddyg feddygfa',
  da: 'og i at det er en den til på de med han af for der var mig sig men et har om vi havde jeg nu over da fra du ud hun ikke blev min efter som også hende ham uden mor far læge sygeplejerske sygehus hospitalet medicin patient patienten',
  de: 'der die das und in zu den ist nicht von sie mit sich des auf für im dem ein eine als auch es an er hat aus wurde war ich mein meine wir bei nach mir mich hatte haben aber dass wenn ihr ihm noch keine wie uns sind mutter vater arzt ärztin schwester krankenhaus medikament patient patientin',
  en: 'the of and to a in is that it was for on with as be at by this had not are but from or have an they which she he we you my me her his him i were been there their no when our so would who said did them then about after out up could before given because any than only still too over back told asked came went got mother mum dad father nurse doctor hospital patient patients ward medicine wrong',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o fue este ha sí porque esta me mi cuando muy sin sobre también hasta hay donde quien nos estaba era había he le dijo dieron yo nada madre padre médico doctora enfermera hospital medicina medicamento paciente',
  fi: 'ja on ei että se hän oli en mutta kun minä mitä niin ovat sitten joka jos myös minun minua minulle äitini olen kuin vain hänen sen tämä sitä oli ole eikä siellä äiti isä lääkäri hoitaja sairaala sairaalassa lääke potilas',
  fr: 'de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont avec son sa ses je ma mon mais ou elle nous on était été ai avait lui leur cette aux y tout comme après rien m l d qu n j c mère père médecin infirmière hôpital médicament patient patiente',
  ga: 'an na agus a i ar go is ní bhí tá le do sé sí mé ag atá don sa san nach é í faoi ach nuair mo seo sin raibh níl ó gan leis aici aige dom chuig chun as bhfuil mháthair athair dochtúir altra ospidéal leigheas othar',
  gd: 'an na agus a air ann am tha bha gu do mi e i cha le aig nach robh gun mo seo sin leis dha anns ach nuair rium mar nam nan iad bhon ris màthair athair dotair banaltram ospadal leigheas euslainteach',
  hr: 'i u je na se da su za s od a koji što iz o ne kao ali nije sam bio bila bilo su mi me moj moja to po kod ili već samo nam ih bi kada kad smo nisu imala nakon mu joj do mama mami mamu majka otac tata liječnik doktor sestra bolnica bolnici lijek lijekove pacijent',
  hu: 'a az és hogy nem is egy volt meg de ez azt van mint csak ki már még ha el amikor nekem én mert ami sem után nagyon lett mi meg kell minden anyám adta anyám anyámnak anya apám apa orvos nővér ápoló kórház kórházban gyógyszer gyógyszert beteg',
  it: 'di e il la che in un a per è una sono non con si da le i gli al del mi ha ma come lo dei nel alla della più ho anche era stato stata mia mio mi se quando ci hanno dopo senza aveva io questo questa non loro madre padre mamma papà medico infermiera ospedale farmaco medicina paziente',
  ku: 'û li ji bo ku di de ez min me wan wî wê ew bû hat da ne jî bi lê na em va vê ev nav dayika xwe yê ya çi tu gelek kir dan bûn dayik bav bijîşk hemşîre nexweşxane derman nexweş',
  lt: 'ir į kad yra buvo su iš bet o ne tai jis ji man aš mano kai kaip po už už nuo jo jos mes apie tik dar nebuvo be jau jie labai kuris mane per bei ar mama mamai tėtis tėvas gydytojas slaugytoja ligoninė ligoninėje vaistus vaistai pacientas pacientė',
  lv: 'un ir ka uz no ar bija es par kas bet man mana mans viņa viņš to nav pēc kad tas ļoti arī lai mēs viņi mani vai jau tikai bez līdz pie tika ne mamma mammai māte tēvs tētis ārsts māsa slimnīca slimnīcā zāles pacients paciente',
  nl: 'de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog naar hij zij ze was ik mijn had uit over geen kreeg na door heeft hebben wij me hem haar werd we moeder vader arts dokter verpleegster ziekenhuis medicijn patiënt',
  no: 'og i det er på en at til som med de av for ikke han hun jeg var den har men om et vi meg ble fra hadde etter min mitt da så seg også over kan deg ingen henne ham mor far lege sykepleier sykehus sykehuset medisin pasient pasienten',
  pl: 'i w z na do nie się że to jest o jak po co za ale od a mi mnie był była było by dla tak już moja mój mojej mamy oraz tylko przez go jej ją ich nam przy bez ze który która kiedy jestem są nikt u pan pani ma mama mamie mamę tata tacie tatę lekarz lekarka pielęgniarka szpital szpitalu lek leki pacjent pacjentka dostał dostała dostałam dostałem zły zła złe podczas',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela era depois sem minha meu me mim lhe deram disse às fui mãe pai médico médica enfermeira hospital remédio medicamento paciente doente',
  ro: 'și de la în a cu pe că nu o un este din au care pentru mai fost sa se am era lui ei ce să dar fi îi mi s sau după fără când ne le avea mea meu mă asta nici spus eu acest ai foarte dat l mama mamei tata tatăl medic medicul doctor asistenta spital spitalul medicament pacient pacienta',
  sk: 'a v na sa že je s z do to o k i ale som bol bola bolo sme ktorý ktorá ako po za by pre si tak už keď sú nie môj moja mi ma tam alebo od pri až len aby mama mame otec ocko lekár doktor sestra nemocnica nemocnici liek lieky pacient pacientka mojej môjho mojom',
  sn: 'uye kuti ne na ndi iye asi kana pa ku mu va zvino ini handina amai vangu wangu yangu kwete apo vakandi aka zvakare izvi nekuti amai baba chiremba mukoti chipatara mushonga murwere',
  so: 'waa oo iyo ka ku in la u ay uu waxaa ee si aan ah ma lagu laga loo hooyaday igu iga kuma wax waxay wuxuu markii laakiin jirin aad aan isbitaalka soo ayaa kale mid hooyo aabbe dhakhtar dhakhtarka kalkaaliso isbitaal daawo daawada bukaan',
  sq: 'e të në një për me nga që dhe i është u më së nuk ka si do po ishte por kjo ai ajo unë im ime kur pas mua tij saj ne ata edhe pa kam kishte nëna se nëna nënë babai mjeku infermierja spital spitali ilaç ilaçin pacienti tabletat',
  sv: 'och i att det som en på är av för med till den har de inte om ett han men var jag hon min mitt fick från så vi när efter mig hade utan också över kan ingen henne honom mamma pappa mor far läkare sjuksköterska sjukhus sjukhuset medicin patient patienten',
  sw: 'na ya wa kwa ni katika za la kuwa hii yake lakini alikuwa mimi si cha huo wao baada yangu hakuna kama tu pia bila ili huyo sana wakati nilikuwa niliambiwa baba daktari muuguzi hospitali dawa mgonjwa',
  tl: 'ang ng sa na at ay mga si ko ni siya ako hindi nila po kami pero kung para nang nanay ito niya namin akin aking may wala ba din rin lang dahil noong kay kanya yung tatay doktor nars ospital gamot pasyente',
  tr: 've bir bu da de için ile çok ne o ben ama gibi daha var mi sonra olarak kadar bana beni annem annemin benim yok değil her hiç ki oldu olan sadece en ilaç dedi verdi anne baba babam doktor hemşire hastane hastanede hasta ilacı',
  // Urdu, Hindi and Punjabi, Bengali in Latin letters: much written on phones, and hard to tell apart.
  und: 'mera meri mere ko ka ki ke hai hain tha thi the ne se aur nahi nahin mein main bhi gaya gayi gaye diya diye kar kuch hua hui bohat bahut phir abhi ammi abbu bhai mujhe hamein unhon wo woh yeh menu vich te nu si da di de kise kujh dasya amar amader maa baba ke hoyeche diyeche kore chilo keu kichu ekta bhul khub',
  vi: 'và là của không có cho được một với những người tôi các trong đã khi này đến bị cô ở ra về mẹ vào như nhưng thì bác sĩ y tá sau rồi ai lại mà thuốc bố cha thuốc viện bệnh nhân uống',
  yo: 'ni ti o si awọn mi ko fun ati pe naa wọn wa ninu lati ṣe kan mo a ẹ ṣugbọn nigbati won iya mi ṣe ṣi gbogbo ohun lori ti iya baba dokita nọọsi ile iwosan oogun alaisan',
};

/** As phones let people type: small, and without the marks on letters. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');

/** The languages that have each word. */
export const commonWords: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, Set<string>>();
  for (const [language, list] of Object.entries(lists))
    for (const word of plain(list).split(' ')) found.set(word, (found.get(word) ?? new Set()).add(language));
  return new Map([...found].map(([word, languages]) => [word, [...languages]]));
})();

export const latinLanguages: readonly string[] = Object.keys(lists);
