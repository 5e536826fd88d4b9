import type { FurnitureWords } from './page-words.js';

export const turkishPageWords: FurnitureWords = {
  pointers: String.raw`ayrıca (?:bkz|oku|bakın)|bunlar(?:ı)? da (?:oku|ilgi)|[iİ]lgili (?:haber|içerik|konu|yazı)(?:ler|lar)?|devamını (?:oku|gör)|haberin devamı|daha fazla (?:oku|bilgi|haber)|bkz|tıklayın|benzer (?:haber|içerik|yazı)(?:ler|lar)|önerilen(?:ler| haberler)?|öne çıkan(?:lar)?|son dakika(?: haberleri)?:|izle(?:yin)?:|canlı (?:anlatım|blog|takip)|diğer haberler|ilginizi çekebilir`,
  calls: String.raw`abone ol|bültenimize|e-?bülten|(?:haber )?bülten(?:ine|imize)|bizi takip|takip et(?:in)?|paylaş(?:ın)?|uygulamamızı|uygulamayı indir|indirmek için|(?:buraya )?tıkla(?:yın)?|üye ol|giriş yap|yorum (?:yap|yaz)|kanalımıza|(?:whatsapp|telegram|google news)(?:['’]\p{L}+)? (?:kanalımız|abone|takip|üzerinden bizi)|reklamdan sonra|kaydol|destek ol(?:un)?`,
  goesOn: String.raw`devamını oku(?:yun)?|devamı(?: için)?(?=[^\p{L}\p{N}]{0,8}$)|devam(?:ı)? (?:oku|et)|okumaya devam(?: et| edin)?|haberin (?:devamı|tamamı)(?: için)?|yazının (?:devamı|tamamı)`,
  carried: String.raw`.{1,300} (?:yazısı|haberi|gönderisi|makalesi|içeriği) ilk (?:önce|olarak|kez|defa) .{1,120} (?:ortaya çıktı|yayınlandı|yayımlandı|göründü)`,
  labels: String.raw`reklam|sponsorlu(?: içerik)?|paylaş|tweetle|yazdır|yorumlar?|\d+ yorum|etiketler(?::.{0,160})?|kaynak: [\p{L} .]{2,30}|fotoğraf|video|galeri|önceki|sonraki|tümünü gör|daha fazla|devamı|kopyala|a[+-]|giriş|menü|kapat|\d+ (?:dk|dakika)(?:lık)?(?: okuma)?`,
  endings: String.raw`[iİ]lgili (?:haber|içerik|konu|yazı)(?:ler|lar)?|benzer (?:haber|içerik|yazı)|diğer haberler|en çok (?:okunan|izlenen)|çok okunan|öne çıkan|son dakika$|son haberler|günün (?:öne|manşet)|yorumlar?$|yorum yap|etiketler|önerilen|ilginizi çekebilir|bunlar da|editörün seçtikleri|sizin için|yazarın|yazar hakkında|paylaş`,
  sources: String.raw`kaynaklar|kaynakça|dipnotlar`,
  appeals: String.raw`bağımsız gazeteciliği(?:mizi)? destekle|okur desteği(?:yle|ne)|katkınız(?:la| olmadan)`,
  newsletters: String.raw`e-?bülten(?:imiz|imize|i|e|ler)?|bülten(?:imiz|imize|e|ler)?`,
  offers: String.raw`abone ol|kaydol|e-?posta(?:nıza)?|gelen kutunuz`,
  contributions: String.raw`(?:bu )?haber(?:e|in hazırlanmasına)? .{3,120} katkıda bulun(?:du|muştur)`,
  credits: String.raw`fotoğraf(?:lar)?(?: ?:|/| kaynağı)|foto ?[:/]|kaynak ?: ?(?:aa|reuters|afp|ap|dha|iha)|arşiv fotoğrafı?|görsel ?:`,
  rights: String.raw`©|telif hak|tüm hakları|her hakkı|bu (?:haber|içerik|sitede)[^.]{0,60}(?:izin|kopyalan|iktibas)|gizlilik (?:politikası|bildirimi)|kullanım (?:şart|koşul)`,
  corrections: String.raw`düzeltme|editörün notu|not: bu haber|haberin önceki`,
  by: String.raw`haber|yazan|muhabir|hazırlayan|yazar`,
  published: String.raw`yayın(?:lanma|lama|lanış)?(?: tarihi)?|yayınlandı|giriş(?: tarihi)?|eklenme(?: tarihi)?|oluşturma(?: tarihi)?|tarih`,
  updated: String.raw`(?:son )?güncelle(?:me|nme|ndi)(?: tarihi)?|son güncelleme`,
};
