/**
 * Capitals and cities where talks are held or that they are often about, a line each: English, Turkish, Arabic, Hebrew,
 * with other spellings behind a comma. Most are not told by their sound: "Cenevre" is Geneva.
 */
export const CITIES = `
Abu Dhabi|Abu Dabi|أبوظبي,أبو ظبي|אבו דאבי
Addis Ababa|Addis Ababa|أديس أبابا|אדיס אבבה
Aden|Aden|عدن|עדן
Algiers|Cezayir|الجزائر|אלג'יר
Aleppo|Halep|حلب|חלב
Almaty|Almatı|ألماتي,ألما آتا|אלמטי
Amman|Amman|عمّان|עמאן
Amsterdam|Amsterdam|أمستردام|אמסטרדם
Antalya|Antalya|أنطاليا|אנטליה
Asmara|Asmara|أسمرة|אסמרה
Astana|Astana|أستانا,آستانا|אסטנה
Athens|Atina|أثينا|אתונה
Baghdad|Bağdat|بغداد|בגדד
Baku|Bakü|باكو|באקו
Beijing,Peking|Pekin|بكين|בייג'ינג,בייג'ין
Beirut|Beyrut|بيروت|ביירות
Belgrade|Belgrad|بلغراد,بلجراد|בלגרד
Berlin|Berlin|برلين|ברלין
Bern|Bern|برن|ברן
Bogota|Bogota|بوغوتا|בוגוטה
Brussels|Brüksel|بروكسل|בריסל
Bucharest|Bükreş|بوخارست|בוקרשט
Budapest|Budapeşte|بودابست|בודפשט
Cairo|Kahire|القاهرة|קהיר
Caracas|Karakas|كاراكاس|קראקס
Copenhagen|Kopenhag|كوبنهاغن|קופנהגן
Damascus|Şam|دمشق|דמשק
Davos|Davos|دافوس|דאבוס
Djibouti|Cibuti|جيبوتي|ג'יבוטי
Doha|Doha|الدوحة|דוחא,דוחה
Donetsk|Donetsk|دونيتسك|דונצק
Dubai|Dubai|دبي|דובאי
Dushanbe|Duşanbe|دوشنبه|דושנבה
Entebbe|Entebbe|عنتيبي|אנטבה
Famagusta|Gazimağusa,Mağusa|فاماغوستا|פמגוסטה
Geneva|Cenevre|جنيف|ז'נבה,ג'נבה
Hanoi|Hanoi|هانوي|האנוי
Havana|Havana|هافانا|הוואנה
Helsinki|Helsinki|هلسنكي|הלסינקי
Hodeidah,Hodeida|Hudeyde|الحديدة|חודיידה
Islamabad|İslamabad|إسلام آباد|אסלאמאבאד
Istanbul|İstanbul|إسطنبول,اسطنبول|איסטנבול
Jeddah|Cidde|جدة|ג'דה,ג'ידה
Jerusalem|Kudüs|القدس|ירושלים
Juba|Cuba|جوبا|ג'ובה
Kabul|Kabil|كابول,كابل|קאבול
Kampala|Kampala|كمبالا|קמפלה
Kharkiv,Kharkov|Harkiv,Harkov|خاركيف|חרקיב,חרקוב
Khartoum|Hartum|الخرطوم|חרטום,ח'רטום
Kherson|Herson|خيرسون|חרסון
Kinshasa|Kinşasa|كينشاسا|קינשאסה
Kuala Lumpur|Kuala Lumpur|كوالالمبور|קואלה לומפור
Kuwait City|Kuveyt|مدينة الكويت|כווית סיטי
Kyiv,Kiev|Kiev,Kyiv|كييف|קייב
Lausanne|Lozan|لوزان|לוזאן
London|Londra|لندن|לונדון
Madrid|Madrid|مدريد|מדריד
Manama|Manama|المنامة|מנאמה
Mariupol|Mariupol|ماريوبول|מריופול
Minsk|Minsk|مينسك|מינסק
Mogadishu|Mogadişu|مقديشو|מוגדישו
Moscow|Moskova|موسكو|מוסקבה
Munich|Münih|ميونيخ,ميونخ|מינכן
Muscat|Maskat|مسقط|מסקט,מוסקט
Nairobi|Nairobi|نيروبي|ניירובי
New York|New York|نيويورك|ניו יורק
Nicosia|Lefkoşa|نيقوسيا|ניקוסיה
Odesa,Odessa|Odessa,Odesa|أوديسا|אודסה
Oslo|Oslo|أوسلو|אוסלו
Ottawa|Ottawa|أوتاوا|אוטווה
Paris|Paris|باريس|פריז
Port Sudan|Port Sudan|بورتسودان,بورسودان|פורט סודאן
Prague|Prag|براغ|פראג
Pretoria|Pretoria|بريتوريا|פרטוריה
Pristina|Priştine|بريشتينا|פרישטינה
Pyongyang|Pyongyang|بيونغ يانغ|פיונגיאנג
Rabat|Rabat|الرباط|רבאט
Riyadh|Riyad|الرياض|ריאד
Rome|Roma|روما|רומא
Saint Petersburg,St Petersburg|St. Petersburg|سان بطرسبرغ|סנט פטרסבורג
Sanaa,Sana'a|Sana|صنعاء|צנעא
Sarajevo|Saraybosna|سراييفو|סרייבו
Seoul|Seul|سيول|סיאול
Sharm el-Sheikh|Şarm eş-Şeyh,Şarm el-Şeyh|شرم الشيخ|שארם א-שייח',שארם
Shanghai|Şanghay|شنغهاي|שנגחאי
Sharjah|Şarika|الشارقة|שארג'ה
Singapore|Singapur|سنغافورة|סינגפור
Skopje|Üsküp|سكوبيه|סקופיה
Sochi|Soçi|سوتشي|סוצ'י
Sofia|Sofya|صوفيا|סופיה
Stockholm|Stockholm|ستوكهولم|שטוקהולם
Tallinn|Tallinn|تالين|טאלין
Tashkent|Taşkent|طشقند|טשקנט
Tbilisi|Tiflis|تبليسي|טביליסי
Tehran,Teheran|Tahran|طهران|טהרן
Tel Aviv|Tel Aviv|تل أبيب|תל אביב
The Hague,Hague|Lahey|لاهاي|האג
Thessaloniki|Selanik|سالونيك|סלוניקי
Tianjin|Tiencin|تيانجين|טיאנג'ין
Tirana|Tiran|تيرانا|טירנה
Tokyo|Tokyo|طوكيو|טוקיו
Tripoli|Trablus|طرابلس|טריפולי
Tunis|Tunus|تونس|תוניס
Vienna|Viyana|فيينا|וינה
Vilnius|Vilnius|فيلنيوس|וילנה
Warsaw|Varşova|وارسو|ורשה
Washington|Washington,Vaşington|واشنطن|וושינגטון
Yerevan|Erivan|يريفان|ירוואן,ירבאן
Zagreb|Zagreb|زغرب|זאגרב
Zurich|Zürih|زيورخ,زيوريخ|ציריך`;
