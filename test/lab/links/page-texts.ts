/** Articles in four languages with what makes links hard: words that stand twice, short sentences, lists, quotations. */
export const PAGE_TEXTS: Readonly<Record<'en' | 'tr' | 'ar' | 'he', string>> = {
  en: `---
title: Delegations meet again by the lake
language: en
---

The delegations met again by the lake on Tuesday, and the mediators called the day "long but useful." Nobody spoke to the press. They were to meet again on 14 March at the latest.

"We are not there yet," the chief mediator said. "We are closer than we were a week ago, and that is a real chance." He left. His deputy, who had said so before, stayed by the lake for two more days.

## What is open

Three points are open, the mediators said:

- the date on which the crossings are to be opened again
- more fuel
- who is to watch over the truce by the lake

The delegations met again by the lake on Tuesday evening, this time without the mediators. The delegations met again by the lake on Wednesday. It was late. A follow-up meeting is planned; its date isn't known.

Press office of the mediators\\
Building 4, second floor, by the lake
`,
  tr: `---
title: Heyetler göl kıyısında yeniden görüştü
language: tr
---

Heyetler salı günü göl kıyısında yeniden görüştü ve arabulucular günü "uzun ama yararlı" diye niteledi. Basına kimse konuşmadı. Iğdır'dan gelen heyet 14 Mart'ta yine masada olacak.

"Daha işin sonunda değiliz," dedi baş arabulucu. "İki taraf bir hafta öncesine göre birbirine daha yakın, bu da gerçek bir fırsat." Sonra ayrıldı. Yardımcısı ise iki gün daha göl kıyısında kaldı.

## Açık kalanlar

Arabuluculara göre üç konu açık:

- sınır kapılarının hangi gün yeniden açılacağı
- daha çok yakıt
- ateşkesi göl kıyısında kimin izleyeceği

Heyetler salı günü göl kıyısında yeniden görüştü, bu kez arabulucular yoktu. Heyetler çarşamba günü göl kıyısında yeniden görüştü. Geç olmuştu. Yeni bir toplantı bekleniyor; günü belli değil.

Arabulucuların basın bürosu\\
4. bina, ikinci kat, göl kıyısı
`,
  ar: `---
title: الوفود تجتمع مجددا على ضفة البحيرة
language: ar
---

اجتمعت الوفود مجددا على ضفة البحيرة يوم الثلاثاء، ووصف الوسطاء اليوم بأنه «طويل لكنه مفيد». لم يتحدث أحد إلى الصحافة. وسيجتمعون مرة أخرى في 14 مارس على أبعد تقدير.

"لم نصل بعد"، قال كبير الوسطاء. "نحن أقرب مما كنا عليه قبل أسبوع، وهذه فرصة حقيقية." ثم غادر. أما نائبه فبقي يومين آخرين على ضفة البحيرة.

## ما بقي مفتوحا

بقيت ثلاث نقاط مفتوحة بحسب الوسطاء:

- اليوم الذي تُفتح فيه المعابر من جديد
- مزيد من الوقود
- من يراقب الهدنة على ضفة البحيرة

اجتمعت الوفود مجددا على ضفة البحيرة مساء الثلاثاء، وهذه المرة من دون الوسطاء. اجتمعت الوفود مجددا على ضفة البحيرة يوم الأربعاء. كان الوقت متأخرا. من المقرر عقد اجتماع آخر، ولم يعرف موعده.

المكتب الصحفي للوسطاء\\
المبنى 4، الطابق الثاني، ضفة البحيرة
`,
  he: `---
title: המשלחות נפגשו שוב על שפת האגם
language: he
---

המשלחות נפגשו שוב על שפת האגם ביום שלישי, והמתווכים תיארו את היום כ"ארוך אבל מועיל". איש לא דיבר עם העיתונות. הם ייפגשו שוב עד 14 במרץ לכל המאוחר.

"עוד לא הגענו", אמר המתווך הראשי של האו״ם. "אנחנו קרובים יותר מאשר לפני שבוע, וזו הזדמנות של ממש." הוא עזב. סגנו נשאר על שפת האגם עוד יומיים.

## מה שנותר פתוח

שלוש נקודות נותרו פתוחות, לדברי המתווכים:

- היום שבו ייפתחו המעברים מחדש
- עוד דלק
- מי יפקח על הפסקת האש על שפת האגם

המשלחות נפגשו שוב על שפת האגם ביום שלישי בערב, הפעם בלי המתווכים. המשלחות נפגשו שוב על שפת האגם ביום רביעי. השעה הייתה מאוחרת. פגישה נוספת מתוכננת, ומועדה אינו ידוע.

לשכת העיתונות של המתווכים\\
בניין 4, קומה שנייה, שפת האגם
`,
};
