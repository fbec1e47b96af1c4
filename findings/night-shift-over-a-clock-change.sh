#!/usr/bin/env bash
# A nightly shift 22:00 to 06:00 as a recurring event, over the night in which clocks go back (Warsaw, 25 October 2026).
# RFC 5545, 3.8.5.3: with DTEND every instance has the same exact length (8 h, to 05:00); with DURATION it has the
# nominal one (P1D: to 22:00 next day, 25 h). ical.js keeps the wall clock in both cases, node-ical the hours.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" ical.js@2.2.1 node-ical@0.26.1 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import ICAL from "ical.js";
import ical from "node-ical";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const zone = ["BEGIN:VTIMEZONE", "TZID:Europe/Warsaw", "BEGIN:DAYLIGHT", "DTSTART:19810329T020000",
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "BEGIN:STANDARD",
  "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
  "END:STANDARD", "END:VTIMEZONE"];
const calendar = end => ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN", ...zone, "BEGIN:VEVENT", "UID:night",
  "DTSTAMP:20260101T000000Z", "DTSTART;TZID=Europe/Warsaw:20261023T220000", end, "RRULE:FREQ=DAILY;COUNT=3", "END:VEVENT",
  "END:VCALENDAR", ""].join("\r\n");
const byIcalJs = text => {
  const root = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.register(root.getFirstSubcomponent("vtimezone"));
  const event = new ICAL.Event(root.getFirstSubcomponent("vevent")), next = event.iterator(), hours = [];
  for (let start = next.next(); start; start = next.next()) {
    const one = event.getOccurrenceDetails(start);
    hours.push((one.endDate.toUnixTime() - one.startDate.toUnixTime()) / 3600);
  }
  return hours;
};
const byNodeIcal = text => {
  const event = Object.values(ical.sync.parseICS(text)).find(part => part.type === "VEVENT");
  return ical.expandRecurringEvent(event, { from: new Date("2026-10-01"), to: new Date("2026-11-30") })
      .map(one => (one.end - one.start) / 3600000);
};
const byEnd = calendar("DTEND;TZID=Europe/Warsaw:20261024T060000"), byDay = calendar("DURATION:P1D");
console.log("Hours of the shifts that begin on 23, 24 and 25 October 2026; ical.js 2.2.1, node-ical 0.26.1");
see("until 06:00 by DTEND, ical.js (8, 8, 8 by the RFC)", byIcalJs(byEnd), [8, 9, 8]);
see("until 06:00 by DTEND, node-ical", byNodeIcal(byEnd), [8, 8, 8]);
see("PT8H, a length in hours, ical.js (8, 8, 8 by the RFC)", byIcalJs(calendar("DURATION:PT8H")), [8, 9, 8]);
see("P1D, ical.js", byIcalJs(byDay), [24, 25, 24]);
see("P1D, node-ical (24, 25, 24 by the RFC)", byNodeIcal(byDay), [24, 24, 24]);
process.exit(changed);
JS
node see.mjs
