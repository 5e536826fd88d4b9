import { describe, expect, it } from 'vitest';
import { marked } from './marked.js';

describe('so many things, asked for one by one', () => {
  it('are not told by how many there are', async () => {
    const english =
      'The sides signed a paper of seven commitments in Geneva. The next topics are mail, cattle and wells. The paper is three pages long.';
    expect(await marked('en', english, 'What are the seven commitments of the paper?')).toBe('not-stated');
    const turkish =
      'Tarafların Cenevre’de imzaladığı belge yedi taahhüt içeriyor. Sonraki konular posta, sürüler ve kuyular olacak.';
    expect(await marked('tr', turkish, 'Belgedeki yedi taahhüt neler?')).toBe('not-stated');
    const arabic = 'وقع الطرفان في جنيف وثيقة من سبعة بنود. والوثيقة من ثلاث صفحات.';
    expect(await marked('ar', arabic, 'ما هي البنود السبعة في وثيقة جنيف؟')).toBe('not-stated');
    const hebrew = 'הצדדים דנו בז׳נבה בשש סוגיות, ולא מנו אותן. בפגישה הקודמת עלו דואר, עדרים ובארות.';
    expect(await marked('he', hebrew, 'באילו שש סוגיות דנו הצדדים?')).toBe('not-stated');
  });

  it('are told in a row of as many, or a line each', async () => {
    const row =
      'The four topics of the Geneva paper were mail, cattle, wells and the road. The paper is three pages long.';
    expect(await marked('en', row, 'What were the four topics of the Geneva paper?')).not.toBe('not-stated');
    const lines = 'The four topics of the Geneva paper were:\nmail\ncattle\nwells\nthe road';
    expect(await marked('en', lines, 'What were the four topics of the Geneva paper?')).not.toBe(
      'not-stated',
    );
  });
});
