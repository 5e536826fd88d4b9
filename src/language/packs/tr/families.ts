/**
 * Verbs whose root is too short to be known again by its letters, or changes, with their nouns, passives and causatives.
 * Verbs that say little without a noun ("verdi", "aldı") are not among them.
 */
const FAMILIES = `
  öldü ölüm ölümü ölen ölmesi ölenler; gitti gidiş gidişi giden gitmesi gidecek; geldi geliş gelişi gelmesi;
  sattı satış satışı satıldı satılması satılan; seçti seçim seçimi seçildi seçilmesi seçilen;
  doğdu doğum doğumu doğan; çıktı çıkış çıkışı çıkması; girdi giriş girişi girmesi;
  kaçtı kaçış kaçışı kaçması kaçan; düştü düşüş düşüşü düşmesi düşen; uçtu uçuş uçuşu;
  döndü dönüş dönüşü dönmesi dönen; kurdu kuruldu kuruluşu kurulması kurulan;
  yıktı yıkım yıkımı yıkıldı yıkılması; yaktı yakıldı yakılması; açtı açıldı açılış açılışı açılması açılan;
  kapattı kapatıldı kapatılması kapandı kapanış kapanışı kapanması;
  bitti bitirdi bitiş bitişi bitmesi bitirilmesi;
  başladı başlangıç başlangıcı başlaması başlattı başlatıldı başlatılması; vurdu vuruldu vurulması;
  kaybetti kayıp kaybı kayıpları kaybetmesi; reddetti ret reddi reddini reddetmesi reddedildi;
  tehdit tehdidi tehdidini tehditler; affetti af affı affedildi affetmesi; istedi istek isteği istemesi;
  imza imzası imzaladı imzalandı imzalanması imzalayan imzalama; evlendi evlilik evliliği evlenmesi;
  uyardı uyarı uyarısı uyarıldı; önerdi öneri önerisi önerildi önerilmesi; yendi yenilgi yenilgisi yenildi;
  çöktü çöküş çöküşü çökmesi; arttı artış artışı artması artırdı artırıldı artırılması;
  azaldı azalış azalma azalttı azaltılması; indi iniş inişi inmesi; kalktı kalkış kalkışı kalkması;
  yazdı yazı yazısı yazıldı yazılması; suçladı suçlama suçlaması suçlandı;
  kesti kesinti kesintisi kesildi kesilmesi; gömdü gömüldü gömülmesi; övdü övgü övgüsü; sevindi sevinç sevinci;
  bildirdi bildiri bildirisi bildirildi; taşıdı taşıma taşındı taşınması; uzattı uzatıldı uzatılması uzatma;
  ödedi ödeme ödemesi ödendi ödenmesi; atadı atama ataması atandı atanması`;

/** Words of one family a line. */
export const families: readonly string[] = FAMILIES.split(';').map((line) => line.trim());
