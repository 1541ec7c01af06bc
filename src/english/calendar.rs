//! Words of dates and times.
