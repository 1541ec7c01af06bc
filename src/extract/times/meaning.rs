//! What an expression of time says, before it is laid on the calendar.

use crate::english::calendar::{Feast, Part, TimeUnit, Which};

/// What an expression denotes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Meaning {
    /// One point or stretch.
    Point(Point),
    /// "from … to …", both ends included.
    Between(Point, Point),
    /// So much before or after a point: "two weeks before May 13".
    Shifted { by: Amount, from: Point },
    /// So long from a point on: "three days starting Monday".
    Lasting { by: Amount, from: Point },
    /// An hour of the day without its day.
    Clock,
    /// A length of time.
    Duration,
    /// "every Monday"
    Recurring,
    /// A time that names no days: "now", "recent weeks".
    Loose,
}

/// A length of time as it is counted: "two weeks", and "1 month 21 days".
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount {
    /// The unit.
    pub unit: TimeUnit,
    /// How many, rounded; before the anchor where negative.
    pub count: i32,
    /// And days besides.
    pub days: i32,
}

impl Amount {
    /// So much back.
    pub fn back(self) -> Amount {
        Amount { count: -self.count, days: -self.days, ..self }
    }

    /// "two years" and "three months", "a month" and "21 days": a length goes on in a shorter unit.
    pub fn and(self, more: Amount) -> Option<Amount> {
        if more.unit >= self.unit {
            return None;
        }
        match (self.unit.length(), more.unit.length()) {
            // "two days and six hours"
            (_, (0, 0)) => Some(self),
            ((0, whole), (0, part)) | ((whole, _), (part @ 1.., _)) => {
                Some(Amount { count: self.count.checked_mul(whole / part)?.checked_add(more.count)?, ..more })
            }
            (_, (_, days)) => Some(Amount { days: more.count.checked_mul(days)?.checked_add(self.days)?, ..self }),
        }
    }
}

/// A stretch of the calendar and which part of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    /// The stretch.
    pub stretch: Stretch,
    /// Which part.
    pub part: Option<Section>,
}

impl Point {
    /// The whole of a stretch.
    pub const fn whole(stretch: Stretch) -> Point {
        Point { stretch, part: None }
    }
}

/// A part of a stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Section {
    /// "early", "the end of": a half or a third.
    Part(Part),
    /// "earlier this month": until the day of publication.
    UpToToday,
    /// "later this month", "the rest of the week": from that day on.
    FromToday,
    /// "the first week of", "the last four months of": −1 is the last.
    Units { nth: i8, count: i8, unit: TimeUnit },
    /// "the first Friday of": −1 is the last, 0 that of the stretch's week.
    Weekday { nth: i8, weekday: i8 },
    /// "the 20th of"
    Day(i8),
    /// "this working week": Monday to Friday.
    Workdays,
    /// "Labor Day weekend": the days off with a feast.
    Weekend,
}

/// A year as an expression gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Not said: the tense and the anchor decide.
    Unsaid,
    /// "2019"
    Given(i16),
    /// "last year", "this year": years from the anchor's.
    Offset(i16),
    /// "last March": the nearest before or after.
    Nearest(Which),
    /// "that year", "the following year": years from the one told last.
    Told(i16),
}

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stretch {
    /// A day of the year.
    Day { year: Year, month: i8, day: i8 },
    /// "the 20th"
    DayOfMonth(i8),
    /// A month.
    Month { year: Year, month: i8 },
    /// A season, 1 = spring.
    Season { year: Year, season: i8 },
    /// A quarter of a year.
    Quarter { year: Year, quarter: i8 },
    /// Half a year.
    Half { year: Year, half: i8 },
    /// A feast.
    Feast { year: Year, feast: Feast },
    /// A year.
    Year(i16),
    /// Ten years from this one.
    Decade(i16),
    /// A hundred years from this one.
    Century(i16),
    /// A day of the week.
    Weekday { weekday: i8, which: Option<Which> },
    /// "last week on Monday", "Tuesday of next week"
    WeekdayOfWeek { weekday: i8, which: Which },
    /// So many units from the anchor: "last week", "tomorrow". A unit of its own calendar.
    Calendar { unit: TimeUnit, offset: i32 },
    /// So much from the anchor, counted: "two weeks ago".
    Counted(Amount),
    /// "two Sundays ago"
    WeekdayCounted { weekday: i8, count: i32 },
    /// So many units from the date told before: "the next day", "that week".
    FromTold { unit: TimeUnit, offset: i32 },
    /// The same, counted: "two days later".
    CountedFromTold(Amount),
    /// "the weekend": the last or the next.
    NearWeekend,
    /// "the year-ago quarter": the quarter told, or the latest one, a year before.
    YearAgoQuarter,
    /// "Friday the 13th"
    WeekdayNumbered { weekday: i8, day: i8 },
    /// The last or next so much: "the past three years".
    Run(Amount),
    /// "the following two years": so much after what was told.
    RunFromTold(Amount),
    /// The week that ends with or holds a day.
    WeekOf { year: Year, month: i8, day: i8, ending: bool },
}

impl Stretch {
    /// The whole of it.
    pub fn whole(self) -> Meaning {
        Meaning::Point(Point::whole(self))
    }
}
