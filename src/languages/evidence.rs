//! What a language is known by in a few words: its commonest function words, letters that few others have, endings.
//!
//! A word may stand in several languages; what all say together decides.

/// What one language is known by. Words and endings are lowercase, with single spaces between them.
pub(super) struct Evidence {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// Function words, commonest first.
    pub words: &'static str,
    /// Letters beyond a–z.
    pub letters: &'static str,
    /// Endings that few other languages have.
    pub endings: &'static str,
}

/// Languages in Latin letters.
pub(super) const LATIN: [Evidence; 19] = [
    Evidence {
        code: "en",
        words: "the of and to in a is that for it was on with as by he be at his from are this have had not they which \
                were but has their been who will more would if when said after before about into than she its over \
                an or her we you there what could should while under against new",
        letters: "",
        endings: "ing ed tion ness ly ight ould",
    },
    Evidence {
        code: "de",
        words: "der die das und ist von zu den mit nicht ein eine des dem für auf sich im als auch es an er aus bei \
                nach wird hat wurde werden sie einer um am einen noch wie über zum sind vor so haben war nur oder aber \
                vom bis mehr durch man zur dass wenn ihre seine gegen unter ihr kein keine doch sei seien neue",
        letters: "äöüß",
        endings: "ung ungen keit heit lich isch schaft chen icht ieren stadt te ten",
    },
    Evidence {
        code: "fr",
        words: "le la les de des et un une du en est que qui dans pour pas au par sur il plus ne se ce avec sont son sa \
                ses mais ou aux elle ont été cette ces on leur comme nous vous deux après avant même sans fait être où \
                dont entre contre selon d l qu n s c a y nouveau",
        letters: "éèêàâçîïôùûœë",
        endings: "tion ment eur eux aux aient ée és ées ique oir ais",
    },
    Evidence {
        code: "es",
        words: "el la los las de del que y en un una por con para se no su es al lo como más pero sus le ha fue son este \
                esta entre cuando muy sin sobre también hasta hay donde desde todo nos durante dos uno ni contra ese \
                eso antes está han según años tras nuevo cuando",
        letters: "ñáéíóú¿¡",
        endings: "ción ciones ado ados ada adas idad iento aron ieron mente illo",
    },
    Evidence {
        code: "pt",
        words: "o a os as de do da dos das que e em um uma para com não no na nos nas por mais se como mas foi ao aos ele \
                ela seu sua ou ser quando muito há já está eu também só pelo pela até isso entre depois sem mesmo são \
                tem pode segundo após antes contra novo",
        letters: "ãõçáéíóúâêô",
        endings: "ção ções ões ado ados dade mento aram eiro eira ém ões ouro",
    },
    Evidence {
        code: "it",
        words: "il lo la i gli le di del della dei delle e è che in un una per con non si da dal dalla al alla nel nella \
                sono ha anche come più ma o se su sul sulla suo sua loro hanno questo questa stato dopo prima tra \
                quando due essere contro secondo ed era l d all dell nuovo",
        letters: "èàòùìé",
        endings: "zione zioni ato ata ati mente ità etto etti ello anno ino ono ggio",
    },
    Evidence {
        code: "nl",
        words: "de het een van en in is dat op te zijn met voor niet die aan er om ook als dan maar bij uit ook nog naar \
                heeft hij ze worden wordt door over tot wat kan meer hun werd geen zich tegen onder zal deze dit toen na \
                was haar ons al veel moet nieuwe",
        letters: "ëï",
        endings: "heid lijk ingen tje tjes aar oor oek ijn uis eld ond aan ijk",
    },
    Evidence {
        code: "sv",
        words: "och att det i en som på är av för den med till har de inte om ett han men var jag sig från vi så kan när \
                efter ska eller hon nu där under mot sin säger blev också över mellan vara hade man än före enligt hos \
                vid mycket ingen alla två ny",
        letters: "åäö",
        endings: "ade ades arna erna ning ningar het tion skt lig liga orna",
    },
    Evidence {
        code: "da",
        words: "og at det i en er til af på for de den med ikke som har der et om han men var jeg sig fra så kan efter \
                skal eller hun nu mod sin siger blev også over mellem være havde man end før ifølge hos ved meget \
                ingen alle to ny bliver blevet da inden mig efter hvor",
        letters: "æøå",
        endings: "ede edes erne ning hed tion sk lige else elser rne igt",
    },
    Evidence {
        code: "no",
        words: "og at det i en er til av på for de den med ikke som har der et om han men var jeg seg fra så kan etter \
                skal eller hun nå mot sin sier ble også over mellom være hadde man enn før ifølge hos ved mye ingen \
                alle to ny blir blitt da oss hvor",
        letters: "æøå",
        endings: "ene ning het sjon sk lige else rene tt ei",
    },
    Evidence {
        code: "fi",
        words: "ja on ei se että oli hän mutta kun myös ovat joka sen tai ole jos niin kuin mukaan ennen jälkeen kanssa \
                ovat olivat sekä vain nyt jo vielä tämä sitä hänen mitä uuden jotka siitä voi olla kaksi",
        letters: "äö",
        endings: "ssa ssä lla llä sta stä ksi nen iin een ttä tta ista lle vat vät nut nyt",
    },
    Evidence {
        code: "pl",
        words: "i w na z się do nie że to jest o jak po od za przez ale dla są był była było było by co już tylko ze a \
                ich jego jej który która które oraz może przed przy tym tej tego także gdy kiedy nowy mówi pod bez",
        letters: "ąćęłńóśźż",
        endings: "ów ego owi ych nia ości ać ie ami ach owa owe rzy czy",
    },
    Evidence {
        code: "cs",
        words: "a v na se je že s z do o i to ve k za po jako pro by ale tak jsou byl byla bylo od které který která \
                podle také jeho při před ze už však mezi nebo si jejich ještě když nový co dva",
        letters: "áčďéěíňóřšťúůýž",
        endings: "ého ých ní ství ost ení ovat ala ou ích ami",
    },
    Evidence {
        code: "ro",
        words: "și de la a în o cu pe nu că din un mai să este care pentru au fost ca al sunt cele prin ale se după lui \
                sau iar dar lor ar fi când până despre doar două dintre înainte ei ce acest această nou unei unui",
        letters: "ăâîșțşţ",
        endings: "ului ilor elor rea ție iei ată ește lui ari",
    },
    Evidence {
        code: "hu",
        words: "a az és hogy nem is egy meg de ez már csak volt el mint azt még után szerint ki kell ha amely vagy ezt \
                amikor pedig lesz van sem előtt között új két be le fel mert azonban",
        letters: "áéíóöőúüű",
        endings: "ban ben nak nek val vel ság ség ott ett ták ték ból ből hoz hez ról ről ek ok",
    },
    Evidence {
        code: "tr",
        words: "ve bir bu da de için ile olarak çok daha gibi olan kadar sonra ama ancak en o ne var yok önce değil ise \
                göre her iki kendi olduğunu dedi yeni şu mi ya ki tarafından üzerine",
        letters: "çğıöşü",
        endings: "lar ler dır dir ları leri mak mek inin ının ında inde ını ini nda ken dı dü du",
    },
    Evidence {
        code: "id",
        words: "yang dan di dari untuk dengan ini itu pada tidak ke dalam akan juga oleh ada mereka atau karena sebagai \
                telah dia bisa tersebut saat para lebih setelah sebelum sudah kata baru bahwa tetapi ketika adalah \
                seorang hari saya kami",
        letters: "",
        endings: "kan nya kah lah ang ung atan ikan",
    },
    Evidence {
        code: "vi",
        words: "và của là có không các trong cho được người với một này đã những để khi từ đến ông trên cũng về ra nhiều \
                vào tại theo sau năm hai bị như đó",
        letters: "ăâđêôơưạảấầậắặẹẻếềệịọỏốồộớờợụủứừựỳ",
        endings: "",
    },
    Evidence {
        code: "hr",
        words: "i u je se na da za su od s ne kako koji koja koje će sa iz ali što bi nije o po prema nakon biti bio \
                bila do samo već ili tako između više kada prije novi jer",
        letters: "čćđšž",
        endings: "ima ije ije anje enje osti ovi ao la ju",
    },
];

/// First and last letter of scripts that stand for one language.
pub(super) const SCRIPTS: [(char, char, &str); 12] = [
    ('\u{0370}', '\u{03ff}', "el"),
    ('\u{0530}', '\u{058f}', "hy"),
    ('\u{0590}', '\u{05ff}', "he"),
    ('\u{0600}', '\u{06ff}', "ar"),
    ('\u{0900}', '\u{097f}', "hi"),
    ('\u{0980}', '\u{09ff}', "bn"),
    ('\u{0b80}', '\u{0bff}', "ta"),
    ('\u{0e00}', '\u{0e7f}', "th"),
    ('\u{10a0}', '\u{10ff}', "ka"),
    ('\u{3040}', '\u{30ff}', "ja"),
    ('\u{4e00}', '\u{9fff}', "zh"),
    ('\u{ac00}', '\u{d7af}', "ko"),
];

/// Letters of a script shared by several languages that only the later one of the pair uses.
pub(super) const PERSIAN: &[char] = &['پ', 'چ', 'ژ', 'گ', 'ک', 'ی'];
/// Urdu's own among the letters of Arabic script.
pub(super) const URDU: &[char] = &['ٹ', 'ڈ', 'ڑ', 'ے', 'ں', 'ہ'];
/// Ukrainian's own among the letters of Cyrillic.
pub(super) const UKRAINIAN: &[char] = &['і', 'ї', 'є', 'ґ'];
/// Serbian's own among the letters of Cyrillic.
pub(super) const SERBIAN: &[char] = &['ђ', 'ј', 'љ', 'њ', 'ћ', 'џ'];
/// Letters of Russian that neither Ukrainian, Bulgarian nor Serbian uses.
pub(super) const RUSSIAN: &[char] = &['ы', 'э', 'ё'];

/// English names of the languages that are told apart.
pub(super) const NAMES: &[(&str, &str)] = &[
    ("ar", "Arabic"),
    ("bg", "Bulgarian"),
    ("bn", "Bengali"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fr", "French"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("hy", "Armenian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ka", "Georgian"),
    ("ko", "Korean"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("ta", "Tamil"),
    ("th", "Thai"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];
