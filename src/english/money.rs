//! Currencies: signs, codes and words.

/// Signs and codes that stand before a figure, or codes after one; lowercase, sorted. A plain "$" is the US dollar, as
/// news custom has it, a plain "£" sterling.
pub(crate) const CURRENCY_MARKS: &[(&str, &str)] = &[
    ("$", "USD"),
    ("a$", "AUD"),
    ("aed", "AED"),
    ("au$", "AUD"),
    ("aud", "AUD"),
    ("brl", "BRL"),
    ("c$", "CAD"),
    ("ca$", "CAD"),
    ("cad", "CAD"),
    ("chf", "CHF"),
    ("cny", "CNY"),
    ("dkk", "DKK"),
    ("dlrs", "USD"),
    ("egp", "EGP"),
    ("eur", "EUR"),
    ("gbp", "GBP"),
    ("hk$", "HKD"),
    ("hkd", "HKD"),
    ("ils", "ILS"),
    ("inr", "INR"),
    ("jpy", "JPY"),
    ("krw", "KRW"),
    ("mxn", "MXN"),
    ("ngn", "NGN"),
    ("nok", "NOK"),
    ("nt$", "TWD"),
    ("nz$", "NZD"),
    ("nzd", "NZD"),
    ("pkr", "PKR"),
    ("pln", "PLN"),
    ("r$", "BRL"),
    ("rmb", "CNY"),
    ("rs", "INR"),
    ("rs.", "INR"),
    ("rub", "RUB"),
    ("s$", "SGD"),
    ("sar", "SAR"),
    ("sek", "SEK"),
    ("sgd", "SGD"),
    ("try", "TRY"),
    ("uah", "UAH"),
    ("us$", "USD"),
    ("usd", "USD"),
    ("zar", "ZAR"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("฿", "THB"),
    ("₦", "NGN"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("€", "EUR"),
    ("₱", "PHP"),
    ("₴", "UAH"),
    ("₹", "INR"),
    ("₺", "TRY"),
    ("₽", "RUB"),
];

/// Words for money after a number, sorted: the currency where the word alone tells it, else the word itself.
/// "pounds" is missing: it is as often a weight, and is decided beside other signs ([`crate::english::units`]).
pub(crate) const CURRENCY_WORDS: &[(&str, &str)] = &[
    ("baht", "THB"),
    ("bitcoin", "BTC"),
    ("bitcoins", "BTC"),
    ("bucks", "USD"),
    ("cent", "cents"),
    ("cents", "cents"),
    ("deutschemarks", "DEM"),
    ("dinar", "dinars"),
    ("dinars", "dinars"),
    ("dirham", "AED"),
    ("dirhams", "AED"),
    ("dollar", "USD"),
    ("dollars", "USD"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("forints", "HUF"),
    ("franc", "francs"),
    ("francs", "francs"),
    ("guilders", "NLG"),
    ("hryvnia", "UAH"),
    ("hryvnias", "UAH"),
    ("koruna", "CZK"),
    ("krona", "SEK"),
    ("krone", "kroner"),
    ("kroner", "kroner"),
    ("kronor", "SEK"),
    ("lira", "lira"),
    ("liras", "lira"),
    ("lire", "ITL"),
    ("marks", "DEM"),
    ("naira", "NGN"),
    ("pence", "pence"),
    ("penny", "pence"),
    ("peso", "pesos"),
    ("pesos", "pesos"),
    ("rand", "ZAR"),
    ("reais", "BRL"),
    ("renminbi", "CNY"),
    ("rial", "rials"),
    ("rials", "rials"),
    ("ringgit", "MYR"),
    ("riyals", "SAR"),
    ("roubles", "RUB"),
    ("ruble", "RUB"),
    ("rubles", "RUB"),
    ("rupee", "rupees"),
    ("rupees", "rupees"),
    ("rupiah", "IDR"),
    ("shekel", "ILS"),
    ("shekels", "ILS"),
    ("shilling", "shillings"),
    ("shillings", "shillings"),
    ("sterling", "GBP"),
    ("won", "KRW"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("zloty", "PLN"),
    ("zlotys", "PLN"),
];

/// Countries that tell which dollar, pound, franc, peso or rupee: "Australian dollars", "Swiss francs". Sorted.
pub(crate) const CURRENCY_NATIONS: &[(&str, &str, &str)] = &[
    ("american", "dollars", "USD"),
    ("argentine", "pesos", "ARS"),
    ("australian", "dollars", "AUD"),
    ("belgian", "francs", "BEF"),
    ("british", "pounds", "GBP"),
    ("canadian", "dollars", "CAD"),
    ("colombian", "pesos", "COP"),
    ("dutch", "guilders", "NLG"),
    ("egyptian", "pounds", "EGP"),
    ("french", "francs", "FRF"),
    ("hong", "dollars", "HKD"),
    ("indian", "rupees", "INR"),
    ("lebanese", "pounds", "LBP"),
    ("mexican", "pesos", "MXN"),
    ("norwegian", "kroner", "NOK"),
    ("pakistani", "rupees", "PKR"),
    ("philippine", "pesos", "PHP"),
    ("singapore", "dollars", "SGD"),
    ("swedish", "kronor", "SEK"),
    ("swiss", "francs", "CHF"),
    ("syrian", "pounds", "SYP"),
    ("taiwan", "dollars", "TWD"),
    ("turkish", "lira", "TRY"),
    ("u.s.", "dollars", "USD"),
    ("us", "dollars", "USD"),
    ("zealand", "dollars", "NZD"),
];

/// The currency that a sign or code means.
pub(crate) fn currency_mark(lower: &str) -> Option<&'static str> {
    find(CURRENCY_MARKS, lower)
}

/// The currency that a word after a number means.
pub(crate) fn currency_word(lower: &str) -> Option<&'static str> {
    find(CURRENCY_WORDS, lower)
}

/// The currency of "Australian dollars": `word` is the currency word as [`currency_word`] knows it, or "pounds".
pub(crate) fn national_currency(nation: &str, word: &str) -> Option<&'static str> {
    let stem = |w: &str| w.trim_end_matches('s').to_string();
    CURRENCY_NATIONS.iter().find(|&&(n, w, _)| n == nation && stem(w) == stem(word)).map(|&(_, _, code)| code)
}

fn find(list: &'static [(&'static str, &'static str)], word: &str) -> Option<&'static str> {
    super::lookup::entry(list, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(CURRENCY_MARKS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(CURRENCY_WORDS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(CURRENCY_NATIONS.is_sorted_by(|a, b| a.0 < b.0));
    }
}
