import type { QuestionForms } from '../../language-pack.js';

export const questions: QuestionForms = {
  kinds: [
    { kind: 'when', asks: 'מתי|באיזו שנה|באיזה (?:תאריך|יום|חודש)|ממתי' },
    { kind: 'how-old', asks: 'בן כמה|בת כמה|מה גילו|מה גילה' },
    { kind: 'how-long', asks: 'כמה זמן|כמה (?:ימים|שבועות|חודשים|שעות|שנים)' },
    { kind: 'how-many', asks: 'כמה|בכמה' },
    { kind: 'where', asks: 'איפה|היכן|מאיפה|לאן|מהיכן|באיזו (?:עיר|מדינה)' },
    { kind: 'who', asks: 'מי|למי|את מי|עם מי|של מי' },
    { kind: 'why', asks: 'למה|מדוע|מהי הסיבה' },
    { kind: 'how', asks: 'איך|כיצד' },
    { kind: 'yes-no', asks: 'האם', opens: true },
    { kind: 'what', asks: 'מה|מהו|מהי|מהם|איזה|איזו|אילו' },
  ],
  wordFirst: false,
  politeOpening: '',
  pleasantries: 'תודה|שלום|היי',
  afterPleasantries: 'לך|רבה',
  latest: 'הכי חדש|האחרון|האחרונה|אחרון|אחרונה|כעת|עכשיו|כרגע',
  several: 'דנו|דיברו|נושאים|הנושאים|תנאים|התנאים|כולל|כוללת|סעיפים',
  ahead: 'צפוי|אמור',
  offices: 'תפקיד תפקידו',
  speech: 'אמר אמרה אמרו סיפר סיפרה',
  sources: ['לפי', 'לדברי'],
  kindNouns: 'שנה שם',
  whatYear: 'באיזו שנה|באיזה שנה',
  whatHour: 'באיזו שעה|באיזה שעה',
};
