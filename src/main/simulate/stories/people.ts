// Invented people: names from all of Britain's communities put together at random, and numbers nobody can have.
// Phone numbers are from Ofcom's ranges for drama, NHS numbers from the 999 test range (with a true check digit), emails at example.org.

import type { Random, Weighted } from './random.ts';

export type Gender = 'female' | 'male';

export type Person = {
  readonly first: string;
  readonly last: string;
  readonly gender: Gender;
  readonly ageYears: number;
};

type Community = {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly last: readonly string[];
};

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const british =
  words(`Ellis Hargreaves Pugh Tolley Whitcombe Ainsworth Braithwaite Cartwright Dunmore Eastwood Fairbrother Garside
  Hollins Ibbotson Jessop Kirkham Lockyer Marlow Nuttall Ormerod Penhale Quayle Ridgway Sowerby Thackray Unsworth Varley Wardle Yeomans
  Ashdown Birtles Clegg Duckworth Entwistle Fothergill Grimshaw Hebden Jagger Kellet Lumley Metcalfe Ogden Pickles Rowbottom Stott
  Tattersall Waddington Davies Evans Griffiths Llewellyn Prosser Rees Vaughan Campbell Drummond Fraser Kerr McAllister Murray Sinclair
  Byrne Doyle Gallagher Keane Nolan Quinn Baker Carter Cook Dixon Foster Green Hill Hughes Jackson Mason Moore Palmer Reed Shaw Turner
  Walsh Webb Wells Wood Young`);

/** First names go with the year of birth; family names do not. */
const olderBritish: Community = {
  female:
    words(`Margaret Jean Dorothy Joan Sheila Brenda Maureen Pauline Barbara Hilda Sylvia Beryl Audrey Eileen Rita Doreen
    Marjorie Winifred Irene Edna`),
  male: words(`Ronald Kenneth Derek Stanley Raymond Norman Dennis Albert Leonard Gordon Harold Eric Arthur Frank Ernest Reginald
    Cyril Sidney Wilfred Bernard`),
  last: british,
};
const youngBritish: Community = {
  female: words('Poppy Evie Isla Freya Elsie Lottie Maisie Ivy Willow Matilda Amelia Florence'),
  male: words('Alfie Archie Theo Freddie Oscar Teddy Reggie Finley Albie Jude Ellis Rory'),
  last: british,
};

const communities: readonly Weighted<Community>[] = [
  [
    {
      female:
        words(`Susan Karen Julie Tracey Deborah Alison Helen Joanne Nicola Sharon Michelle Lisa Samantha Claire Kelly Emma
        Rachel Gemma Laura Stacey Hannah Rebecca Natalie Jodie`),
      male: words(`David Stephen Paul Andrew Gary Kevin Martin Nigel Darren Lee Craig Jason Stuart Neil Simon Christopher Daniel
        Matthew Ryan Adam Scott Gareth Callum Liam`),
      last: british,
    },
    62,
  ],
  [
    {
      female: words('Fatima Aisha Zainab Nasreen Shazia Rukhsana Samina Amina Khadija Farzana Bushra Yasmin'),
      male: words('Mohammed Imran Tariq Bilal Yusuf Hamza Shahid Nadeem Zubair Iqbal Farooq Asif'),
      last: words('Hussain Ahmed Khan Mahmood Akhtar Malik Rahman Begum Chowdhury Iqbal Sheikh Uddin Mirza'),
    },
    9,
  ],
  [
    {
      female: words('Priya Harpreet Sunita Manjit Kavita Deepa Jaspreet Anjali Meena Gurpreet Lakshmi Nisha'),
      male: words('Rajesh Gurdeep Sanjay Amrit Vikram Harjit Suresh Anil Kiran Balwinder Nikhil Ravi'),
      last: words('Patel Singh Kaur Sharma Gill Sandhu Desai Nair Mehta Dhillon Bains Chauhan Joshi'),
    },
    8,
  ],
  [
    {
      female: words('Ngozi Folake Adaeze Blessing Abena Chidinma Yewande Efua Grace Tendai Comfort Precious'),
      male: words('Emeka Kwame Tunde Oluwaseun Chinedu Kofi Babajide Tafadzwa Samuel Ifeanyi Kwabena Segun'),
      last: words('Okafor Adeyemi Mensah Owusu Eze Balogun Nwosu Boateng Moyo Asante Okonkwo Afolabi'),
    },
    7,
  ],
  [
    {
      female: words('Agnieszka Katarzyna Malgorzata Ewa Ioana Elena Mihaela Kasia Zofia Daniela'),
      male: words('Piotr Tomasz Krzysztof Marek Andrei Ionut Vasile Pawel Jakub Florin'),
      last: words('Kowalczyk Nowak Wisniewski Zielinska Popescu Ionescu Wozniak Radu Kaminski Dumitru Lewandowska'),
    },
    6,
  ],
  [
    {
      female: words('Marcia Yvonne Delroy Claudette Beverley Sonia Hyacinth Merlene'),
      male: words('Winston Leroy Errol Desmond Clive Trevor Lloyd Curtis'),
      last: words('Campbell Francis Bailey Grant Pinnock Morrison Lindo Gayle Brown Henry Samuels'),
    },
    3,
  ],
  [
    {
      female: words('Mei Ling Xiaoyan Wai Siu Maricel Rosalie Jocelyn Thuy'),
      male: words('Wei Jun Kwok Chun Rogelio Ernesto Minh Hoang Ka'),
      last: words('Chan Wong Cheung Santos Reyes Nguyen Tran Lau Villanueva Dela-Cruz'),
    },
    4,
  ],
  [
    {
      female: words('Layla Maryam Samira Hodan Ifrah Zeynep Shirin Rana'),
      male: words('Omar Khalid Abdirahman Mehmet Karim Reza Hassan Sami'),
      last: words('Abdi Warsame Yilmaz Haddad Karimi Farah Osman Demir Mansour Ali'),
    },
    4,
  ],
];

const communityFor = (random: Random, ageYears: number): Community => {
  const community = random.weighted(communities);
  if (community.last !== british) return community;
  if (ageYears > 70) return olderBritish;
  return ageYears < 16 ? youngBritish : community;
};

export const inventPerson = (random: Random, ageYears: number, gender?: Gender): Person => {
  const chosen = gender ?? (random.chance(0.54) ? 'female' : 'male');
  const community = communityFor(random, ageYears);
  return { first: random.pick(community[chosen]), last: random.pick(community.last), gender: chosen, ageYears };
};

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.below(10)).join('');

/** 07700 900000 to 900999 and 01632 960000 to 960999 are kept by Ofcom for drama. */
export const inventPhone = (random: Random): string =>
  random.chance(0.75)
    ? random.pick(['07700 900', '07700900', '07700 900 ']) + digits(random, 3)
    : random.pick(['01632 960', '01632960']) + digits(random, 3);

/** Modulus 11 with weights 10 to 2; a remainder that gives 10 is no number, so another is drawn. */
export const inventNhsNumber = (random: Random): string => {
  for (;;) {
    const nine = `999${digits(random, 6)}`;
    const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check === 10) continue;
    const whole = nine + check;
    return random.chance(0.6) ? `${whole.slice(0, 3)} ${whole.slice(3, 6)} ${whole.slice(6)}` : whole;
  }
};

const streets = words(
  'Larkspur Tansy Hollybush Quarrybank Millrace Fernhill Oldfold Brackenside Copperbeech Stonechat Waterside Skylark Weavers',
);

export const inventAddress = (random: Random): string =>
  `${random.between(1, 148)} ${random.pick(streets)} ${random.pick(['Close', 'Road', 'Street', 'Avenue', 'Crescent', 'Terrace'])}`;

export const inventEmail = (random: Random, person: Person): string =>
  `${person.first}${random.pick(['.', '_', ''])}${person.last}${random.chance(0.4) ? random.between(1, 99) : ''}@example.org`.toLowerCase();

export const inventHospitalNumber = (random: Random): string => random.pick(['K', 'RM', 'H', 'D']) + digits(random, 6);

export const title = (person: Person): string => {
  if (person.gender === 'male') return person.ageYears < 16 ? 'Master' : 'Mr';
  return person.ageYears < 18 ? 'Miss' : person.ageYears > 45 ? 'Mrs' : 'Ms';
};
