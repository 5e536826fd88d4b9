/**
 * Capitals and cities where talks are held or that they are often about, a line each: English, Turkish, Arabic, Hebrew,
 * with other spellings behind a comma. Most are not told by their sound: "Cenevre" is Geneva.
 */
export const CITIES = `
Abu Dhabi|Abu Dabi|أبوظبي,أبو ظبي|אבו דאבי
Abuja|Abuja|أبوجا|אבוג'ה
Accra|Akra|أكرا|אקרה
Adana|Adana|أضنة|אדנה
Addis Ababa|Addis Ababa|أديس أبابا|אדיס אבבה
Aden|Aden|عدن|עדן
Aleppo|Halep|حلب|חלב
Alexandria|İskenderiye|الإسكندرية|אלכסנדריה
Algiers|Cezayir|الجزائر|אלג'יר
Almaty|Almatı|ألماتي,ألما آتا|אלמטי
Amman|Amman|عمّان|עמאן
Amsterdam|Amsterdam|أمستردام|אמסטרדם
Antalya|Antalya|أنطاليا|אנטליה
Aqaba|Akabe|العقبة|עקבה
Arusha|Arusha|أروشا|ארושה
Asmara|Asmara|أسمرة|אסמרה
Astana|Astana|أستانا,آستانا|אסטנה
Aswan|Asvan|أسوان|אסואן
Athens|Atina|أثينا|אתונה
Baghdad|Bağdat|بغداد|בגדד
Baku|Bakü|باكو|באקו
Bamako|Bamako|باماكو|במקו
Bandung|Bandung|باندونغ|בנדונג
Bangkok|Bangkok|بانكوك|בנגקוק
Basra|Basra|البصرة|בצרה
Beijing,Peking|Pekin|بكين|בייג'ינג,בייג'ין
Beirut|Beyrut|بيروت|ביירות
Belfast|Belfast|بلفاست|בלפסט
Belgrade|Belgrad|بلغراد,بلجراد|בלגרד
Benghazi|Bingazi|بنغازي|בנגאזי
Berlin|Berlin|برلين|ברלין
Bern|Bern|برن|ברן
Bethlehem|Beytüllahim|بيت لحم|בית לחם
Bishkek|Bişkek|بيشكيك|בישקק
Bogota|Bogota|بوغوتا|בוגוטה
Bonn|Bonn|بون|בון
Brasilia|Brasilia|برازيليا|ברזיליה
Bratislava|Bratislava|براتيسلافا|ברטיסלבה
Brussels|Brüksel|بروكسل|בריסל
Bucharest|Bükreş|بوخارست|בוקרשט
Budapest|Budapeşte|بودابست|בודפשט
Buenos Aires|Buenos Aires|بوينس آيرس,بوينس أيرس|בואנוס איירס
Bujumbura|Bujumbura|بوجمبورا|בוג'ומבורה
Cairo|Kahire|القاهرة|קהיר
Canberra|Canberra|كانبرا|קנברה
Cape Town|Cape Town|كيب تاون|קייפטאון
Caracas|Karakas|كاراكاس|קראקס
Cartagena|Cartagena|قرطاجنة,كارتاخينا|קרטחנה
Casablanca|Kazablanka|الدار البيضاء|קזבלנקה
Chisinau|Kişinev|كيشيناو,تشيسيناو|קישינב
Colombo|Kolombo|كولومبو|קולומבו
Copenhagen|Kopenhag|كوبنهاغن|קופנהגן
Dakar|Dakar|داكار|דקאר
Damascus|Şam|دمشق|דמשק
Davos|Davos|دافوس|דאבוס
Dayton|Dayton|دايتون|דייטון
Dhaka|Dakka|دكا|דאקה
Diyarbakir|Diyarbakır|ديار بكر|דיארבקיר
Djibouti|Cibuti|جيبوتي|ג'יבוטי
Doha|Doha|الدوحة|דוחא,דוחה
Donetsk|Donetsk|دونيتسك|דונצק
Dubai|Dubai|دبي|דובאי
Dublin|Dublin|دبلن|דבלין
Dushanbe|Duşanbe|دوشنبه|דושנבה
El Alamein,El-Alamein|El Alameyn,Alamein|العلمين|אל-עלמיין
El Fasher,El-Fasher|El Faşir|الفاشر|אל-פאשר
Entebbe|Entebbe|عنتيبي|אנטבה
Erbil|Erbil|أربيل|ארביל
Famagusta|Gazimağusa,Mağusa|فاماغوستا|פמגוסטה
Fort Lauderdale|Fort Lauderdale|فورت لودرديل|פורט לודרדייל
Frankfurt|Frankfurt|فرانكفورت|פרנקפורט
Gaziantep|Gaziantep|غازي عنتاب|גזיאנטפ
Geneva|Cenevre|جنيف|ז'נבה,ג'נבה
Goma|Goma|غوما|גומה
Haifa|Hayfa|حيفا|חיפה
Hamburg|Hamburg|هامبورغ|המבורג
Hanoi|Hanoi|هانوي|האנוי
Harare|Harare|هراري|הרארה
Havana|Havana|هافانا|הוואנה
Helsinki|Helsinki|هلسنكي|הלסינקי
Hiroshima|Hiroşima|هيروشيما|הירושימה
Hodeidah,Hodeida|Hudeyde|الحديدة|חודיידה
Hong Kong|Hong Kong|هونغ كونغ|הונג קונג
Hurghada|Hurgada|الغردقة|הורגדה
Islamabad|İslamabad|إسلام آباد|אסלאמאבאד
Ismailia|İsmailiye|الإسماعيلية|איסמעיליה
Istanbul|İstanbul|إسطنبول,اسطنبول|איסטנבול
Jakarta|Cakarta|جاكرتا|ג'קרטה
Jeddah|Cidde|جدة|ג'דה,ג'ידה
Jericho|Eriha|أريحا|יריחו
Jerusalem|Kudüs|القدس|ירושלים
Johannesburg|Johannesburg|جوهانسبرغ|יוהנסבורג
Juba|Cuba|جوبا|ג'ובה
Kabul|Kabil|كابول,كابل|קאבול
Kampala|Kampala|كمبالا|קמפלה
Kananaskis|Kananaskis|كاناناسكيس|קנאנאסקיס
Karachi|Karaçi|كراتشي|קראצ'י
Kathmandu|Katmandu|كاتماندو|קטמנדו
Kazan|Kazan|قازان,كازان|קאזאן
Kharkiv,Kharkov|Harkiv,Harkov|خاركيف|חרקיב,חרקוב
Khartoum|Hartum|الخرطوم|חרטום,ח'רטום
Kherson|Herson|خيرسون|חרסון
Kigali|Kigali|كيغالي|קיגאלי
Kinshasa|Kinşasa|كينشاسا|קינשאסה
Kuala Lumpur|Kuala Lumpur|كوالالمبور|קואלה לומפור
Kuwait City|Kuveyt|مدينة الكويت|כווית סיטי
Kyiv,Kiev|Kiev,Kyiv|كييف|קייב
Kyoto|Kyoto|كيوتو|קיוטו
Lagos|Lagos|لاغوس|לאגוס
Lahore|Lahor|لاهور|לאהור
Lausanne|Lozan|لوزان|לוזאן
Lima|Lima|ليما|לימה
Lisbon|Lizbon|لشبونة|ליסבון
Ljubljana|Ljubljana|ليوبليانا|לובליאנה
Locarno|Lokarno|لوكارنو|לוקרנו
London|Londra|لندن|לונדון
Los Angeles|Los Angeles|لوس أنجلوس|לוס אנג'לס
Lusaka|Lusaka|لوساكا|לוסקה
Lviv|Lviv|لفيف|לבוב
Madrid|Madrid|مدريد|מדריד
Manama|Manama|المنامة|מנאמה
Manila|Manila|مانيلا|מנילה
Mariupol|Mariupol|ماريوبول|מריופול
Marrakesh,Marrakech|Marakeş|مراكش|מרקש
Mashhad|Meşhed|مشهد|משהד
Mexico City|Meksiko|مكسيكو سيتي|מקסיקו סיטי
Minsk|Minsk|مينسك|מינסק
Misrata|Misrata|مصراتة|מיסראתה
Mogadishu|Mogadişu|مقديشو|מוגדישו
Montreal|Montreal|مونتريال|מונטריאול
Montreux|Montrö|مونترو|מונטרה
Moscow|Moskova|موسكو|מוסקבה
Mumbai|Mumbai|مومباي|מומבאי
Munich|Münih|ميونيخ,ميونخ|מינכן
Muscat|Maskat|مسقط|מסקט,מוסקט
Nablus|Nablus|نابلس|שכם
Nairobi|Nairobi|نيروبي|ניירובי
N'Djamena|N'Djamena|نجامينا,انجمينا|נג'מנה
New Delhi,Delhi|Yeni Delhi|نيودلهي|ניו דלהי
New York|New York|نيويورك|ניו יורק
Niamey|Niamey|نيامي|ניאמיי
Nicosia|Lefkoşa|نيقوسيا|ניקוסיה
Nouakchott|Nuakşot|نواكشوط|נואקשוט
Nuremberg|Nürnberg|نورمبرغ|נירנברג
Odesa,Odessa|Odessa,Odesa|أوديسا|אודסה
Omdurman|Omdurman|أم درمان|אום דורמן
Osaka|Osaka|أوساكا|אוסקה
Oslo|Oslo|أوسلو|אוסלו
Ottawa|Ottawa|أوتاوا|אוטווה
Ouagadougou|Vagadugu|واغادوغو|ואגאדוגו
Paris|Paris|باريس|פריז
Podgorica|Podgorica|بودغوريتسا|פודגוריצה
Port Sudan|Port Sudan|بورتسودان,بورسودان|פורט סודאן
Potsdam|Potsdam|بوتسدام|פוטסדאם
Prague|Prag|براغ|פראג
Pretoria|Pretoria|بريتوريا|פרטוריה
Pristina|Priştine|بريشتينا|פרישטינה
Pyongyang|Pyongyang|بيونغ يانغ|פיונגיאנג
Rabat|Rabat|الرباط|רבאט
Ramallah|Ramallah|رام الله|רמאללה
Reykjavik|Reykjavik|ريكيافيك|רייקיאוויק
Riga|Riga|ريغا|ריגה
Rio de Janeiro|Rio de Janeiro|ريو دي جانيرو|ריו דה ז'ניירו
Riyadh|Riyad|الرياض|ריאד
Rome|Roma|روما|רומא
Saint Petersburg,St Petersburg|St. Petersburg|سان بطرسبرغ|סנט פטרסבורג
Salzburg|Salzburg|سالزبورغ|זלצבורג
Samarkand|Semerkant|سمرقند|סמרקנד
San Francisco|San Francisco|سان فرانسيسكو|סן פרנסיסקו
Sanaa,Sana'a|Sana|صنعاء|צנעא
Sao Paulo,São Paulo|Sao Paulo|ساو باولو|סאו פאולו
Sarajevo|Saraybosna|سراييفو|סרייבו
Seoul|Seul|سيول|סיאול
Sevastopol|Sivastopol|سيفاستوبول|סבסטופול
Shanghai|Şanghay|شنغهاي|שנגחאי
Sharjah|Şarika|الشارقة|שארג'ה
Sharm el-Sheikh|Şarm eş-Şeyh,Şarm el-Şeyh|شرم الشيخ|שארם א-שייח',שארם
Singapore|Singapur|سنغافورة|סינגפור
Skopje|Üsküp|سكوبيه|סקופיה
Sochi|Soçi|سوتشي|סוצ'י
Sofia|Sofya|صوفيا|סופיה
Stockholm|Stockholm|ستوكهولم|שטוקהולם
Strasbourg|Strazburg|ستراسبورغ|שטרסבורג
Taipei|Taipei|تايبيه|טאיפיי
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
Trabzon|Trabzon|طرابزون|טרבזון
Trieste|Trieste|ترييستي|טריאסטה
Tripoli|Trablus|طرابلس|טריפולי
Tunis|Tunus|تونس|תוניס
Utrecht|Utrecht|أوتريخت|אוטרכט
Versailles|Versay|فرساي|ורסאי
Vienna|Viyana|فيينا|וינה
Vilnius|Vilnius|فيلنيوس|וילנה
Vladivostok|Vladivostok|فلاديفوستوك|ולדיווסטוק
Warsaw|Varşova|وارسو|ורשה
Washington|Washington,Vaşington|واشنطن|וושינגטון
Yalta|Yalta|يالطا|יאלטה
Yerevan|Erivan|يريفان|ירוואן,ירבאן
Zagreb|Zagreb|زغرب|זאגרב
Zurich|Zürih|زيورخ,زيوريخ|ציריך`;
