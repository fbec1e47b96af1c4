package org.kouan.scenario.yaml;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a cell says of a time, as far as its format asks for it.
 *
 * @param sinceMidnight of the date; a day or more when hours go on counting after midnight
 * @param zone an offset or a zone with rules; empty when the time is on the port's clock
 */
record WrittenTime(Optional<LocalDate> date, Optional<Duration> sinceMidnight, Optional<ZoneId> zone) {}
