/**
 * What no standard lists: by ISO 3166 code, the words for what is of a country, its capital, and other names it goes
 * by in English. Names of countries themselves come from `Intl.DisplayNames`.
 */
export const NATIONALITIES = `
AD|Andorran|Andorra la Vella
AE|Emirati|Abu Dhabi|UAE,U.A.E.
AF|Afghan|Kabul
AL|Albanian|Tirana
AM|Armenian|Yerevan
AO|Angolan|Luanda
AR|Argentine,Argentinian|Buenos Aires
AT|Austrian|Vienna
AU|Australian|Canberra
AZ|Azerbaijani,Azeri|Baku
BA|Bosnian|Sarajevo|Bosnia and Herzegovina,Bosnia
BB|Barbadian|Bridgetown
BD|Bangladeshi|Dhaka
BE|Belgian|Brussels
BF|Burkinabe|Ouagadougou
BG|Bulgarian|Sofia
BH|Bahraini|Manama
BI|Burundian|Bujumbura
BJ|Beninese|Porto-Novo
BN|Bruneian|Bandar Seri Begawan
BO|Bolivian|La Paz
BR|Brazilian|Brasilia
BS|Bahamian|
BT|Bhutanese|Thimphu
BW|Botswanan|Gaborone
BY|Belarusian,Belarussian|Minsk
BZ|Belizean|Belmopan
CA|Canadian|Ottawa
CD|Congolese|Kinshasa|Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC
CF||Bangui
CG||Brazzaville|Republic of the Congo
CH|Swiss|Bern
CI|Ivorian|Yamoussoukro|Ivory Coast,Cote d'Ivoire
CL|Chilean|Santiago
CM|Cameroonian|Yaounde
CN|Chinese|Beijing|People's Republic of China
CO|Colombian|Bogota
CR|Costa Rican|
CU|Cuban|Havana
CV|Cape Verdean|Praia|Cabo Verde
CY|Cypriot|Nicosia
CZ|Czech|Prague|Czech Republic
DE|German|Berlin
DJ|Djiboutian|
DK|Danish|Copenhagen
DO|Dominican|Santo Domingo
DZ|Algerian|Algiers
EC|Ecuadorian,Ecuadorean|Quito
EE|Estonian|Tallinn
EG|Egyptian|Cairo
ER|Eritrean|Asmara
ES|Spanish|Madrid
ET|Ethiopian|Addis Ababa
FI|Finnish|Helsinki
FJ|Fijian|Suva
FR|French|Paris
GA|Gabonese|Libreville
GB|British|London|UK,U.K.,Britain,Great Britain
GE||Tbilisi
GH|Ghanaian|Accra
GM|Gambian|Banjul
GN|Guinean|Conakry
GR|Greek|Athens
GT|Guatemalan|Guatemala City
GY|Guyanese|Georgetown
HN|Honduran|Tegucigalpa
HR|Croatian|Zagreb
HT|Haitian|Port-au-Prince
HU|Hungarian|Budapest
ID|Indonesian|Jakarta
IE|Irish|Dublin|Republic of Ireland
IL|Israeli|
IN|Indian|New Delhi
IQ|Iraqi|Baghdad
IR|Iranian|Tehran
IS|Icelandic|Reykjavik
IT|Italian|Rome
JM|Jamaican|
JO|Jordanian|Amman
JP|Japanese|Tokyo
KE|Kenyan|Nairobi
KG|Kyrgyz|Bishkek
KH|Cambodian|Phnom Penh
KM|Comorian|Moroni
KP|North Korean|Pyongyang
KR|South Korean|Seoul
KW|Kuwaiti|Kuwait City
KZ|Kazakh|Astana
LA|Laotian|Vientiane
LB|Lebanese|Beirut
LK|Sri Lankan|Colombo
LR|Liberian|Monrovia
LS|Basotho|Maseru
LT|Lithuanian|Vilnius
LU|Luxembourgish|
LV|Latvian|Riga
LY|Libyan|Tripoli
MA|Moroccan|Rabat
MC|Monegasque|
MD|Moldovan|Chisinau
ME|Montenegrin|Podgorica
MG|Malagasy|Antananarivo
MK|Macedonian|Skopje
ML|Malian|Bamako
MM|Burmese|Naypyidaw|Burma
MN|Mongolian|Ulaanbaatar
MR|Mauritanian|Nouakchott
MT|Maltese|Valletta
MU|Mauritian|Port Louis
MV|Maldivian|
MW|Malawian|Lilongwe
MX|Mexican|Mexico City
MY|Malaysian|Kuala Lumpur
MZ|Mozambican|Maputo
NA|Namibian|Windhoek
NE|Nigerien|Niamey
NG|Nigerian|Abuja
NI|Nicaraguan|Managua
NL|Dutch|Amsterdam
NO|Norwegian|Oslo
NP|Nepali,Nepalese|Kathmandu
NZ||Wellington
OM|Omani|Muscat
PA|Panamanian|Panama City
PE|Peruvian|Lima
PG|Papua New Guinean|Port Moresby
PH|Philippine,Filipino|Manila
PK|Pakistani|Islamabad
PL||Warsaw
PS|Palestinian|
PT|Portuguese|Lisbon
PY|Paraguayan|Asuncion
QA|Qatari|Doha
RO|Romanian|Bucharest
RS|Serbian|Belgrade
RU|Russian|Moscow|Russian Federation
RW|Rwandan|Kigali
SA|Saudi,Saudi Arabian|Riyadh
SC|Seychellois|
SD|Sudanese|Khartoum
SE|Swedish|Stockholm
SG|Singaporean|
SI|Slovenian|Ljubljana
SK|Slovak|Bratislava
SL|Sierra Leonean|Freetown
SN|Senegalese|Dakar
SO|Somali|Mogadishu
SS|South Sudanese|Juba
SV|Salvadoran|San Salvador
SY|Syrian|Damascus
SZ|Swazi|Mbabane|Swaziland
TD|Chadian|N'Djamena
TG|Togolese|Lome
TH|Thai|Bangkok
TJ|Tajik|Dushanbe
TM|Turkmen|Ashgabat
TN|Tunisian|Tunis
TR|Turkish|Ankara|Turkey
TT|Trinidadian||Trinidad and Tobago
TW|Taiwanese|Taipei
TZ|Tanzanian|Dodoma
UA|Ukrainian|Kyiv,Kiev
UG|Ugandan|Kampala
US|American|Washington|US,U.S.,USA,U.S.A.,United States of America
UY|Uruguayan|Montevideo
UZ|Uzbek|Tashkent
VA||Vatican City|Vatican,Holy See
VE|Venezuelan|Caracas
VN|Vietnamese|Hanoi
YE|Yemeni|Sanaa
ZA|South African|Pretoria
ZM|Zambian|Lusaka
ZW|Zimbabwean|Harare`;

/** Codes of groupings, and of regions whose name is first of all another word, person or state. */
export const LEFT_OUT: ReadonlySet<string> = new Set('EU EZ UN ZZ XA XB QO GE RE JE IM'.split(' '));
