/**
 * Countries whose name is as well another word where no capitals tell them apart ("مالي" is "financial", "בנין" a building,
 * "הודו" "they admitted").
 */
export const WORDLIKE: ReadonlySet<string> = new Set([
  'ML',
  'BJ',
  'IN',
  'PE',
  'IM',
  'GE',
  'JE',
  'RE',
  'TD',
  'TG',
  'CU',
]);

/** What they are called in news, and what is of them where no rule gives it. */
export const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['الإمارات', 'الإماراتي', 'الإماراتية', 'האמירויות', 'BAE'],
  CH: ['السويسري', 'السويسرية'],
  CN: ['Çinli', 'الصيني', 'الصينية'],
  DE: ['Alman', 'الألماني', 'الألمانية'],
  FR: ['Fransız', 'الفرنسي', 'الفرنسية', 'הצרפתי', 'הצרפתית'],
  GB: ['İngiltere', 'İngiliz', 'بريطانيا', 'البريطاني', 'البريطانية', 'הבריטי', 'הבריטית'],
  GR: ['Yunan'],
  IT: ['İtalyan'],
  JO: ['الأردني', 'الأردنية', 'הירדני', 'הירדנית'],
  MA: ['المغربي', 'المغربية'],
  NL: ['هولندا', 'הולנד', 'Hollanda'],
  OM: ['سلطنة عمان', 'العماني', 'العمانية'],
  RU: ['Rus', 'הרוסי', 'הרוסית'],
  SA: ['السعودية', 'السعودي', 'סעודיה', 'הסעודי', 'הסעודית'],
  SY: ['سورية', 'הסורי', 'הסורית'],
  TR: ['Türk', 'הטורקי', 'הטורקית'],
  YE: ['اليمني', 'اليمنية'],
};
