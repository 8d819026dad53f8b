import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deidentify } from '../index.ts';

describe('a story in another language', () => {
  const told: readonly (readonly [language: string, told: string, read: string])[] = [
    [
      'Polish',
      'Kroplówka mojej mamy skończyła się w nocy. Pielęgniarka Anna Kowalska nie przyszła, dzwoniłam do doktora Nowaka. Nikt nam nie powiedział, co się stało. Proszę zadzwonić: 07700 900123.',
      'Kroplówka mojej mamy skończyła się w nocy. Pielęgniarka [name 1] nie przyszła, dzwoniłam do doktora [name 2]. Nikt nam nie powiedział, co się stało. Proszę zadzwonić: [phone number].',
    ],
    [
      'Welsh',
      'Ni ddaeth neb pan ganodd hi’r gloch. Dywedodd y nyrs Siân Pritchard wrthyf y bore wedyn. Mae Mrs Eluned Morgan yn y gwely nesaf.',
      'Ni ddaeth neb pan ganodd hi’r gloch. Dywedodd y nyrs [name 1] wrthyf y bore wedyn. Mae Mrs [name 2] yn y gwely nesaf.',
    ],
    [
      'Romanian',
      'Mama mea a căzut din pat noaptea. Asistenta Elena Popescu nu a venit când am sunat. Nimeni nu ne-a spus ce s-a întâmplat.',
      'Mama mea a căzut din pat noaptea. Asistenta [name] nu a venit când am sunat. Nimeni nu ne-a spus ce s-a întâmplat.',
    ],
    [
      'Spanish',
      'Mi madre se cayó de la cama por la noche. La enfermera María García no vino cuando llamé al timbre. Nadie nos dijo nada.',
      'Mi madre se cayó de la cama por la noche. La enfermera [name] no vino cuando llamé al timbre. Nadie nos dijo nada.',
    ],
    [
      'Portuguese',
      'A minha mãe caiu da cama durante a noite. A enfermeira Ana Silva não veio quando toquei à campainha.',
      'A minha mãe caiu da cama durante a noite. A enfermeira [name] não veio quando toquei à campainha.',
    ],
  ];
  for (const [language, typed, read] of told)
    it(`in ${language} loses its names and keeps its words`, () => {
      assert.equal(deidentify(typed).text, read);
    });

  it('in writing without capitals keeps its words, and loses its numbers', () => {
    for (const words of [
      'سقطت أمي من السرير في الليل. لم يأت أحد عندما ضغطت الجرس. انتظرنا ست ساعات',
      'میری والدہ رات کو بستر سے گر گئیں۔ نرس نہیں آئیں۔ ہم نے چھ گھنٹے انتظار کیا',
      'আমার মা রাতে বিছানা থেকে পড়ে যান। নার্স আসেননি। আমরা ছয় ঘণ্টা অপেক্ষা করেছি',
      'ਮੇਰੀ ਮਾਂ ਰਾਤ ਨੂੰ ਮੰਜੇ ਤੋਂ ਡਿੱਗ ਪਈ। ਨਰਸ ਨਹੀਂ ਆਈ',
    ])
      assert.equal(deidentify(`${words} 07700 900123`).text, `${words} [phone number]`);
  });

  it('in small letters keeps its words', () => {
    const typed = 'w nocy skończyła się kroplówka i nikt nie przyszedł, potem podali zły lek';
    assert.equal(deidentify(typed).text, typed);
  });
});

it('a sentence in a writing without capitals and spaces is not taken for one name', () =>
  assert.equal(deidentify('昨晚护士小林忘了给药。').text, '昨晚护士小林忘了给药。'));
