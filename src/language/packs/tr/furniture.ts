import type { PageFurniture } from '../../language-pack.js';

export const furniture: PageFurniture = {
  bylines: '',
  labels: [
    'yazan|haber|muhabir|derleyen|hazırlayan|ayrıca okuyun|bunu da okuyun|devamını oku|izleyin',
    'fotoğraf|foto|görsel|kaynak',
  ].join('|'),
  openings: 'bizi takip edin|abone olun|görsel açıklaması|fotoğraf açıklaması|fotoğraf altı|görsel kaynağı',
  lines: [
    'menü|ana menü|sol menü|ana sayfa|anasayfa|içeriğe geç|içeriğe atla|gündem|dünya|haberler',
    'son dakika|son dakika haberleri|son haberler|siyaset|ekonomi|spor|orta doğu|ortadoğu|görüş',
    'analiz|yazarlar|video|videolar|foto galeri|canlı|canlı yayın|ara|giriş yap|üye ol|abone ol',
    'bülten|paylaş|haberi paylaş|yazdır|kaydet|dinle|haberi dinle|reklam|ilgili haberler',
    'ilgili konular|benzer haberler|en çok okunanlar|çok okunanlar|öne çıkanlar|önerilenler',
    'yorumlar|yorum yap|devamını oku|daha fazla|etiketler|geri|ileri|kapat|çerez politikası',
    'gizlilik politikası|künye|iletişim|hakkımızda|tüm hakları saklıdır',
    'reuters|anadolu ajansı|aa|iha|dha|ajanslar|haber merkezi|dış haberler servisi|muhabirimiz',
    'özel haber|özel|çerezleri kabul et|tümünü kabul et|kabul et|tümünü reddet|çerez ayarları',
    'videoyu oynat|oynat|videoyu izle',
  ].join('|'),
  dated: [
    'yayınlanma|yayınlanma tarihi|yayın tarihi|güncelleme|güncellenme|güncellenme tarihi',
    'son güncelleme|giriş|tarih|saat|tsi|dk okuma|dakika okuma|dakika önce|saat önce|gün önce',
  ].join('|'),
  reporterFrom: '',
  reporterIn: '',
  leadingWords: [
    've|ile|için|bir|bu|şu|olan|olarak|gibi|kadar|göre|ki|ya|veya|ya da|her|en|çok|daha|ancak|hem',
    'ne|diye|ise',
  ].join('|'),
};
