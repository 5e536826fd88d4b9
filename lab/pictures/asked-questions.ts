/** What members of a server asked in vain, some of it twice. */
export const IN_VAIN = [
  'How old is Hakan Fidan?',
  'How old is Hakan Fidan?',
  'When will the elections in Gaza be held?',
  'How old is Hakan Fidan?',
  'İbrahim Kalın hangi üniversitede okudu?',
  'When will the elections in Gaza be held?',
];

/** A question that is answered from right to left. */
export const IN_ARABIC = 'كم وحدة سكنية من مصر تحدث عنها شعث؟';
