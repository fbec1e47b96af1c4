#!/usr/bin/env bash
# gtfs-utils reads a stop time in the zone of the stop; GTFS writes every time of a trip in the zone of its agency
# (reference, stops.txt: stop_timezone does not change how stop_times.txt is read). A coach across a border to the west
# arrives hours late, one to the east before it could. The package announces this, against the reference it implements.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" gtfs-utils@5.1.0 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import { Readable } from "node:stream";
import stopovers from "gtfs-utils/compute-stopovers.js";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const every = { monday: "1", tuesday: "1", wednesday: "1", thursday: "1", friday: "1", saturday: "1", sunday: "1" };
const files = {
  trips: [{ route_id: "R", service_id: "W", trip_id: "T" }],
  stops: [{ stop_id: "A", stop_timezone: "" }, { stop_id: "B", stop_timezone: "Asia/Almaty" }],
  stop_times: [
    { trip_id: "T", stop_id: "A", stop_sequence: "1", arrival_time: "22:00:00", departure_time: "22:00:00" },
    { trip_id: "T", stop_id: "B", stop_sequence: "2", arrival_time: "26:00:00", departure_time: "26:00:00" }],
  calendar: [{ service_id: "W", ...every, start_date: "20221201", end_date: "20221201" }],
  calendar_dates: [], frequencies: [],
};
const at = {};
for await (const s of await stopovers(async name => Readable.from(files[name]), "Asia/Shanghai")) at[s.stop_id] = s.arrival;
console.log("gtfs-utils 5.1.0: a coach of an agency in Beijing time leaves at 22:00:00 and arrives at 26:00:00, 4 hours later,");
console.log("at a stop whose stop_timezone is Asia/Almaty (UTC+6 on 1 December 2022, by every version of the tz database)");
see("leaves in UTC", new Date(at.A * 1000).toISOString().slice(0, 16), "2022-12-01T14:00");
see("arrives in UTC (18:00 by the reference)", new Date(at.B * 1000).toISOString().slice(0, 16), "2022-12-01T20:00");
see("hours on the road", (at.B - at.A) / 3600, 6);
process.exit(changed);
JS
node see.mjs
