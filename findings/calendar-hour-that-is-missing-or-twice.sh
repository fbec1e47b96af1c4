#!/usr/bin/env bash
# A daily event at 02:30 on the days of the clock change. RFC 5545, 3.3.5: a time that does not exist counts with the
# offset before the gap (02:30 is 03:30 of summer time); a time that comes twice is the first of the two.
# ical.js puts the missing one at 01:30, an hour before the gap, and takes the second of two; biweekly is right with the
# VTIMEZONE of the file, but takes the second with the Java zone of the same name.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>net.sf.biweekly</groupId><artifactId>biweekly</artifactId><version>0.6.8</version>
</dependency></dependencies></project>
X
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory="$work/lib" >log 2>&1 &&
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" ical.js@2.2.1 >>log 2>&1 ||
  { echo "not set up: a package could not be fetched"; exit 2; }
calendar() { printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VTIMEZONE TZID:Europe/Warsaw \
  BEGIN:DAYLIGHT DTSTART:19810329T020000 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU' TZOFFSETFROM:+0100 TZOFFSETTO:+0200 \
  END:DAYLIGHT BEGIN:STANDARD DTSTART:19961027T030000 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU' TZOFFSETFROM:+0200 \
  TZOFFSETTO:+0100 END:STANDARD END:VTIMEZONE BEGIN:VEVENT UID:daily DTSTAMP:20260101T000000Z \
  "DTSTART;TZID=Europe/Warsaw:$1T023000" DURATION:PT1H 'RRULE:FREQ=DAILY;COUNT=3' END:VEVENT END:VCALENDAR; }
calendar 20260328 > spring.ics; calendar 20261024 > autumn.ics
cat > See.java <<'J'
import java.io.File; import java.util.TimeZone;
class See { public static void main(String[] a) throws Exception {
  var calendar = biweekly.Biweekly.parse(new File(a[0])).first(); var event = calendar.getEvents().get(0);
  var zone = a[1].equals("file") ? calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getTimeZone()
      : TimeZone.getTimeZone("Europe/Warsaw");
  for (var i = event.getDateIterator(zone); i.hasNext();)
    System.out.print(i.next().toInstant().toString().substring(8, 16) + " "); } }
J
cat > see.mjs <<'J'
import ICAL from "ical.js"; import fs from "node:fs";
const root = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], "utf8")));
ICAL.TimezoneService.register(root.getFirstSubcomponent("vtimezone"));
const next = new ICAL.Event(root.getFirstSubcomponent("vevent")).iterator();
for (let t = next.next(); t; t = next.next()) process.stdout.write(t.toJSDate().toISOString().slice(8, 16) + " ");
J
status=0
see() { if [ "$2" = "$3" ]; then echo "as described: $1: $2"; else echo "CHANGED: $1: $2"; status=1; fi; }
echo "Days and times in UTC, Warsaw, 28 to 30 March and 24 to 26 October 2026"
see "spring, ical.js 2.2.1 (29T01:30 by the RFC)" "$(node see.mjs spring.ics)" "28T01:30 29T00:30 30T00:30 "
see "spring, biweekly 0.6.8" "$(java -cp 'lib/*' See.java spring.ics file)" "28T01:30 29T01:30 30T00:30 "
see "autumn, ical.js (25T00:30 by the RFC)" "$(node see.mjs autumn.ics)" "24T00:30 25T01:30 26T01:30 "
see "autumn, biweekly, zone of the file" "$(java -cp 'lib/*' See.java autumn.ics file)" "24T00:30 25T00:30 26T01:30 "
see "autumn, biweekly, zone of Java (25T00:30 by the RFC)" "$(java -cp 'lib/*' See.java autumn.ics java)" \
  "24T00:30 25T01:30 26T01:30 "
exit $status
