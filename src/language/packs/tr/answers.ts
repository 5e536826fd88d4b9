import type { AnswerWords } from '../../language-pack.js';

export const answers: AnswerWords = {
  causes: 'çünkü zira',
  causeOpenings: '',
  causesOrTimes: '',
  clauseVerbs: '',
  causesBehind:
    'nedeniyle dolayı yüzünden için sebebiyle sonucu sayesinde dolayısıyla ötürü gerekçesiyle gerekçesi amacıyla maksadıyla bahanesiyle vesilesiyle münasebetiyle diye uğruna',
  causeClosings: String.raw`\p{L}+(?:[dt][ıiuü]ğ[ıiuü]nd[ae]n|[dt][ıiuü]kl[ae]r[ıi]nd[ae]n|[ae]c[ae]ğ[ıi]nd[ae]n)(?! (?:emin|şüphe|kuşku|söz|bahse|haber|beri|yana|daha|fazla|memnun|rahatsız|endişe|kork|önce|sonra))|(?:\p{L}+m[ae]s[ıi]|itirazı|isteği|talebi|çağrısı|daveti|şikâyeti|şikayeti|önerisi|ısrarı|baskısı|kararı|tepkisi|ihbarı) üzerine|\p{L}+(?:m[ae]s[ıi]nd[ae]n|l[ae]r[ıi]nd[ae]n|[dt][ae]n) kaynaklan\p{L}+`,
  causers: String.raw`(?:yol aç|neden ol|sebep ol|sebebiyet ver)(?:tı|du|di|mıştı|muştu|mişti|ıyor|uyor|iyor|mış|muş|miş)\p{L}*`,
  causersUntil: '',
  placePrepositions: '',
  places: {
    at: {
      words: '',
      behind:
        'kentinde şehrinde başkentinde kasabasında beldesinde ilinde ilçesinde köyünde adasında bölgesinde eyaletinde vilayetinde semtinde mahallesinde havalimanında havaalanında limanında otelinde sarayında kampında üssünde',
      particles: '',
      endings: 'da de ta te nda nde daki deki taki teki ndaki ndeki',
    },
    to: {
      words: '',
      behind:
        'kentine şehrine başkentine kasabasına beldesine iline ilçesine köyüne adasına bölgesine eyaletine havalimanına havaalanına limanına',
      particles: '',
      endings: 'a e ya ye na ne',
    },
    from: {
      words: '',
      behind:
        'kentinden şehrinden başkentinden kasabasından ilinden ilçesinden köyünden adasından bölgesinden havalimanından havaalanından',
      particles: '',
      endings: 'dan den tan ten ndan nden',
    },
  },
  placeNouns: '',
  sites: `
    otel saray salon havaliman havaalan sınır konut mezarlık villa üniversite merkez ev bina ofis karargah büyükelçili
    elçili konsoloslu üs üss kamp liman köy ada başkent kent şehir şehr kasaba sokak meydan müze kilise cami manastır
    hastane cezaevi hapishane mahkeme adliye gemi göl dağ bahçe oda stadyum okul tiyatro geçiş köprü nokta tesis yerleşke
    kale kütüphane istasyon yer bakanlı meclis bölge ilçe il eyalet mahalle semt kıyı sahil deniz nehir tepe park köşk
    konukev misafirhane restoran çiftli`,
  roles: `
    bakan bakanı başkan başkanı cumhurbaşkanı başbakan temsilci temsilcisi lider lideri emir sözcü sözcüsü danışman
    danışmanı elçi elçisi büyükelçi büyükelçisi koordinatör koordinatörü sekreter sekreteri müdür müdürü komutan
    komutanı arabulucu arabulucusu müzakereci müzakerecisi şef şefi direktör direktörü komiser
    komiseri vali valisi kral kralı kraliçe prens prensi diplomat diplomatı uzman uzmanı general generali müsteşar
    müsteşarı savcı savcısı profesör profesörü gazeteci gazetecisi hukukçu hukukçusu avukat avukatı yargıç yargıcı subay
    subayı albay albayı amiral amirali akademisyen akademisyeni iktisatçı ekonomist doktor doktoru mühendis mühendisi
    milletvekili senatör senatörü üyesi eşbaşkan eşbaşkanı kurucusu piskopos piskoposu patrik patriği imam imamı tarihçi
    tarihçisi görevlisi sorumlusu sorumlu muhtarı`,
  roleModifiers: 'dışişleri savunma istihbarat özel eski',
  roleLinks: '',
  appositions: '',
  notApposed: '',
  copulas: '',
  capacities: '',
  relatives: '',
  linking: '',
  identities: '',
  topicMarks: 'ise|da|de',
  phraseOpenings: '',
  groups: {
    called: String.raw`(?:['’]?[dt][ae]n )?(?:oluşan|oluşturduğu)`,
    including: String.raw`(?:olarak|diye) (?:bilinen|anılan|adlandırılan|tanınan)|(?:üyeleri|ülkeleri) olan|(?:üyeleri|ülkeleri)`,
    kinds: String.raw`ülkeleri|üyeleri`,
  },
  silences: String.raw`yorum yapma(?:dı|yacağını|dığını|ktan kaçındı|yı reddetti)|yorumda bulunmadı|(?:bir şey|hiçbir şey) söylemedi|(?:açıklama|yorum) yapmaktan kaçındı|konuşmadı|(?:yanıt|cevap|karşılık) verme(?:di|den|miş|yen|yerek)|(?:yanıtsız|cevapsız) bırak(?:tı|an|arak|mış)|tek kelime etme(?:di|den)|açıklama yapma(?:dı|dan)|(?:hiç )?değinme(?:di|den|miş)|söz etme(?:di|den)|bahsetme(?:di|den)|sessiz kaldı|sustu`,
  whoIsAhead: String.raw`olan|başkanlık eden|liderlik eden|temsil e(?:den|tmiş)|vekâlet eden|komuta eden|arabuluculuk (?:eden|yapan)|görev yap(?:an|mış)|görevini (?:yürüten|üstlenen)|yöneten|yönetmiş|görevli|sorumlu|seçilen|atanan|görevlendirilen|görevine getirilen`,
  copulaEndings: 'd[iu]r|t[iu]r|yd[iu]|ym[iu]s|d[iu]|t[iu]',
  deputies: 'yardımcısı yardımcı vekili vekil',
  nominal: '',
  owners: '',
  ownerLinks: '',
};
