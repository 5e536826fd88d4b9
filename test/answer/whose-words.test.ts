import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('what somebody is asked to have said', () => {
  it.each([
    [
      'is told by another, behind a dateline',
      'tr',
      'CENEVRE — Kofi Annan, tahıl sevkiyatının eylülde başlayabileceğini ifade etti. Amr Musa maaşların ödenmesini istedi.',
      'Amr Musa tahıl sevkiyatı hakkında ne dedi?',
    ],
    [
      'is told by another, with no capitals to tell the names',
      'ar',
      'دعا كوفي عنان إلى وقف إنساني للنار. وقال إبراهيم رزق إن حركته تريد دستورا جديدا لا يقصي أحدا. وحث عمرو موسى الطرفين على اغتنام الفرصة.',
      'ماذا قال عمرو عن الدستور الجديد؟',
    ],
    [
      'is told by others, two of them in one sentence',
      'en',
      'Kofi Annan complained that he had seen no written proposals, and Lester Pearson said that the written proposals were late. Dag Hammarskjold was in Geneva.',
      'What did Hammarskjold say about the written proposals?',
    ],
    [
      'is told of by another, in whatever verb',
      'en',
      'Asked about the canal dues, Ralph Bunche talked of the weather. Kofi Annan hinted that the canal dues would double. Dag Hammarskjold begged for patience.',
      'What did Hammarskjold say about the canal dues?',
    ],
    [
      'is passed over by whoever is asked',
      'tr',
      'Kofi Annan, kanal ücretlerinin artacağına söz verdi. Amr Musa basın toplantısını limana ayırdı, kanal ücretlerine hiç değinmedi.',
      'Amr Musa kanal ücretleri hakkında ne söyledi?',
    ],
    [
      'is passed over by whoever is asked',
      'ar',
      'رحب كوفي عنان بالوفود. واكتفى عمرو موسى بتحية الحاضرين من دون أن يتناول رسوم القناة.',
      'ماذا قال عمرو موسى عن رسوم القناة؟',
    ],
    [
      'is passed over by whoever is asked',
      'he',
      'קופי אנאן הודה למשלחות. אבא אבן בירך את הנוכחים ולא הזכיר את דמי התעלה.',
      'מה אמר אבא אבן על דמי התעלה?',
    ],
    [
      'is not of the matter',
      'ar',
      'أضاف المبعوث الجديد أن لديه أفكارا كثيرة، وأشاد بما حققه سلفه عمرو موسى في المحادثات. وأكد أن الحل لن يكون إلا سلميا.',
      'ماذا قال عمرو موسى عن قمة مارس 1999؟',
    ],
  ])('is not stated where it %s (%s)', async (_, language, text, question) => {
    expect(await marked(language, text, question)).toMatch(
      /^(?:not-stated|names-not-in-articles|nothing-relevant)$/,
    );
  });

  it.each([
    [
      'ar',
      'قال عمرو موسى إن الدستور الجديد لا يقصي أحدا. وحث كوفي عنان الطرفين على اغتنام الفرصة.',
      'ماذا قال عمرو موسى عن الدستور الجديد؟',
    ],
    [
      'tr',
      'CENEVRE (AA) – Kofi Annan, tahıl sevkiyatının eylülde başlayabileceğini söyledi. Amr Musa maaşların ödenmesini istedi.',
      'Kofi Annan tahıl sevkiyatı hakkında ne dedi?',
    ],
    [
      'tr',
      'Kofi Annan kanalın eylülde açılacağını söyledi; Amr Musa da ücretlerin değişmeyeceğini bildirdi.',
      'Amr Musa ne dedi?',
    ],
    [
      'he',
      'אבא אבן אמר כי החוקה החדשה אינה מדירה איש. קופי אנאן קרא לצדדים לנצל את ההזדמנות.',
      'מה אמר אבא אבן על החוקה החדשה?',
    ],
  ])('is stated where they say it (%s)', async (language, text, question) => {
    expect(await marked(language, text, question)).not.toMatch(
      /^(?:not-stated|names-not-in-articles|nothing-relevant)$/,
    );
  });
});
