//! Units of measure.

use super::lookup::Map;
use crate::article::Measure;
use Measure::{Age, Area, Data, Distance, Duration, Energy, Percent, Speed, Temperature, Volume, Weight};

/// A unit: how it is shown, what it measures, and how many of the measure's first unit it makes (metres, kilograms,
/// square metres, litres, metres a second, seconds, joules, bytes); temperatures have no factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Unit {
    /// As shown: "km".
    pub name: &'static str,
    /// What it measures.
    pub measure: Measure,
    /// How many of the first unit of the measure.
    pub factor: f64,
}

const fn unit(name: &'static str, measure: Measure, factor: f64) -> Unit {
    Unit { name, measure, factor }
}

const DAY: f64 = 86_400.0;
const MILE: f64 = 1_609.344;
const FOOT: f64 = 0.3048;

/// Words and signs of units after a number, sorted. One word each; "square" and "cubic" before a length and "per hour" after
/// one are read by the rules.
pub(crate) static UNITS: Map<Unit> = Map::new(&[
    ("%", unit("%", Percent, 1.0)),
    ("acre", unit("acres", Area, 4_046.856)),
    ("acres", unit("acres", Area, 4_046.856)),
    ("barrel", unit("barrels", Volume, 158.987)),
    ("barrels", unit("barrels", Volume, 158.987)),
    ("bushels", unit("bushels", Volume, 35.239)),
    ("bytes", unit("bytes", Data, 1.0)),
    ("carat", unit("carats", Weight, 0.000_2)),
    ("carats", unit("carats", Weight, 0.000_2)),
    ("centimeter", unit("cm", Distance, 0.01)),
    ("centimeters", unit("cm", Distance, 0.01)),
    ("centimetre", unit("cm", Distance, 0.01)),
    ("centimetres", unit("cm", Distance, 0.01)),
    ("centuries", unit("centuries", Duration, 36_525.0 * DAY)),
    ("century", unit("centuries", Duration, 36_525.0 * DAY)),
    ("cm", unit("cm", Distance, 0.01)),
    ("day", unit("days", Duration, DAY)),
    ("days", unit("days", Duration, DAY)),
    ("decade", unit("decades", Duration, 3_652.5 * DAY)),
    ("decades", unit("decades", Duration, 3_652.5 * DAY)),
    ("dm", unit("dm", Distance, 0.1)),
    ("feet", unit("feet", Distance, FOOT)),
    ("foot", unit("feet", Distance, FOOT)),
    ("fortnight", unit("fortnights", Duration, 14.0 * DAY)),
    ("ft", unit("feet", Distance, FOOT)),
    ("g", unit("g", Weight, 0.001)),
    ("gallon", unit("gallons", Volume, 3.785)),
    ("gallons", unit("gallons", Volume, 3.785)),
    ("gb", unit("GB", Data, 1e9)),
    ("gigabytes", unit("GB", Data, 1e9)),
    ("gigawatt", unit("GW", Energy, 1e9)),
    ("gigawatts", unit("GW", Energy, 1e9)),
    ("gram", unit("g", Weight, 0.001)),
    ("gramme", unit("g", Weight, 0.001)),
    ("grammes", unit("g", Weight, 0.001)),
    ("grams", unit("g", Weight, 0.001)),
    ("gw", unit("GW", Energy, 1e9)),
    ("ha", unit("hectares", Area, 1e4)),
    ("hectare", unit("hectares", Area, 1e4)),
    ("hectares", unit("hectares", Area, 1e4)),
    ("hour", unit("hours", Duration, 3_600.0)),
    ("hours", unit("hours", Duration, 3_600.0)),
    ("hr", unit("hours", Duration, 3_600.0)),
    ("hrs", unit("hours", Duration, 3_600.0)),
    ("inch", unit("inches", Distance, 0.0254)),
    ("inches", unit("inches", Distance, 0.0254)),
    ("kg", unit("kg", Weight, 1.0)),
    ("kgs", unit("kg", Weight, 1.0)),
    ("kilo", unit("kg", Weight, 1.0)),
    ("kilogram", unit("kg", Weight, 1.0)),
    ("kilograms", unit("kg", Weight, 1.0)),
    ("kilometer", unit("km", Distance, 1_000.0)),
    ("kilometers", unit("km", Distance, 1_000.0)),
    ("kilometre", unit("km", Distance, 1_000.0)),
    ("kilometres", unit("km", Distance, 1_000.0)),
    ("kilos", unit("kg", Weight, 1.0)),
    ("kilowatt", unit("kW", Energy, 1e3)),
    ("kilowatts", unit("kW", Energy, 1e3)),
    ("km", unit("km", Distance, 1_000.0)),
    ("km/h", unit("km/h", Speed, 1.0 / 3.6)),
    ("km2", unit("km²", Area, 1e6)),
    ("kmh", unit("km/h", Speed, 1.0 / 3.6)),
    ("kms", unit("km", Distance, 1_000.0)),
    ("knots", unit("knots", Speed, 0.514_444)),
    ("kph", unit("km/h", Speed, 1.0 / 3.6)),
    ("kw", unit("kW", Energy, 1e3)),
    ("lb", unit("lb", Weight, 0.453_592_37)),
    ("lbs", unit("lb", Weight, 0.453_592_37)),
    ("liter", unit("litres", Volume, 1.0)),
    ("liters", unit("litres", Volume, 1.0)),
    ("litre", unit("litres", Volume, 1.0)),
    ("litres", unit("litres", Volume, 1.0)),
    ("m2", unit("m²", Area, 1.0)),
    ("mb", unit("MB", Data, 1e6)),
    ("megabytes", unit("MB", Data, 1e6)),
    ("megawatt", unit("MW", Energy, 1e6)),
    ("megawatts", unit("MW", Energy, 1e6)),
    ("meter", unit("m", Distance, 1.0)),
    ("meters", unit("m", Distance, 1.0)),
    ("metre", unit("m", Distance, 1.0)),
    ("metres", unit("m", Distance, 1.0)),
    ("mg", unit("mg", Weight, 1e-6)),
    ("mi", unit("miles", Distance, MILE)),
    ("microgrammes", unit("µg", Weight, 1e-9)),
    ("micrograms", unit("µg", Weight, 1e-9)),
    ("mile", unit("miles", Distance, MILE)),
    ("miles", unit("miles", Distance, MILE)),
    ("milligrams", unit("mg", Weight, 1e-6)),
    ("millilitres", unit("ml", Volume, 0.001)),
    ("millimeters", unit("mm", Distance, 0.001)),
    ("millimetres", unit("mm", Distance, 0.001)),
    ("millisecond", unit("milliseconds", Duration, 0.001)),
    ("milliseconds", unit("milliseconds", Duration, 0.001)),
    ("min", unit("minutes", Duration, 60.0)),
    ("mins", unit("minutes", Duration, 60.0)),
    ("minute", unit("minutes", Duration, 60.0)),
    ("minutes", unit("minutes", Duration, 60.0)),
    ("ml", unit("ml", Volume, 0.001)),
    ("mm", unit("mm", Distance, 0.001)),
    ("month", unit("months", Duration, 30.437 * DAY)),
    ("months", unit("months", Duration, 30.437 * DAY)),
    ("mph", unit("mph", Speed, 0.447_04)),
    ("mw", unit("MW", Energy, 1e6)),
    ("ounce", unit("oz", Weight, 0.028_349_5)),
    ("ounces", unit("oz", Weight, 0.028_349_5)),
    ("oz", unit("oz", Weight, 0.028_349_5)),
    ("pct", unit("%", Percent, 1.0)),
    ("percent", unit("%", Percent, 1.0)),
    ("pound", unit("lb", Weight, 0.453_592_37)),
    ("pounds", unit("lb", Weight, 0.453_592_37)),
    ("sec", unit("seconds", Duration, 1.0)),
    ("seconds", unit("seconds", Duration, 1.0)),
    ("tb", unit("TB", Data, 1e12)),
    ("terabytes", unit("TB", Data, 1e12)),
    ("ton", unit("tons", Weight, 907.185)),
    ("tonne", unit("tonnes", Weight, 1_000.0)),
    ("tonnes", unit("tonnes", Weight, 1_000.0)),
    ("tons", unit("tons", Weight, 907.185)),
    ("watts", unit("W", Energy, 1.0)),
    ("week", unit("weeks", Duration, 7.0 * DAY)),
    ("weeks", unit("weeks", Duration, 7.0 * DAY)),
    ("yard", unit("yards", Distance, 0.9144)),
    ("yards", unit("yards", Distance, 0.9144)),
    ("yd", unit("yards", Distance, 0.9144)),
    ("year", unit("years", Duration, 365.25 * DAY)),
    ("years", unit("years", Duration, 365.25 * DAY)),
    ("yr", unit("years", Duration, 365.25 * DAY)),
    ("yrs", unit("years", Duration, 365.25 * DAY)),
    ("°", unit("degrees", Temperature, 1.0)),
    ("°c", unit("°C", Temperature, 1.0)),
    ("°f", unit("°F", Temperature, 1.0)),
    ("℃", unit("°C", Temperature, 1.0)),
    ("℉", unit("°F", Temperature, 1.0)),
]);

/// Years of a life.
pub(crate) const YEARS_OLD: Unit = unit("years", Age, 365.25 * DAY);

/// The unit a word or sign means.
pub(crate) fn unit_word(lower: &str) -> Option<Unit> {
    UNITS.get(lower)
}

/// The unit shown by this name and of this measure, for those who compare "5 km" with "3 miles".
#[allow(dead_code)] // compare will use it
pub(crate) fn named(name: &str, measure: Measure) -> Option<Unit> {
    UNITS.iter().map(|&(_, unit)| unit).find(|u| u.name == name && u.measure == measure)
}
