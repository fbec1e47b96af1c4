#!/usr/bin/env bash
# gtfs-utils on frequencies.txt: of four departures with exact times three are lost, and the sample trip runs besides.
# GTFS reference, frequencies.txt: a trip leaves every headway_secs from start_time until before end_time; its rows in
# stop_times.txt then give only the times between stops, never a departure of their own.
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
const files = exact => ({
  trips: [{ route_id: "R", service_id: "W", trip_id: "T" }],
  stops: [{ stop_id: "A", stop_name: "A" }, { stop_id: "B", stop_name: "B" }],
  stop_times: [
    { trip_id: "T", stop_id: "A", stop_sequence: "1", arrival_time: "22:00:00", departure_time: "22:00:00" },
    { trip_id: "T", stop_id: "B", stop_sequence: "2", arrival_time: "22:40:00", departure_time: "22:40:00" }],
  calendar: [{ service_id: "W", monday: "1", tuesday: "1", wednesday: "1", thursday: "1", friday: "1", saturday: "1",
    sunday: "1", start_date: "20261201", end_date: "20261201" }],
  calendar_dates: [],
  frequencies: [{ trip_id: "T", start_time: "06:00:00", end_time: "08:00:00", headway_secs: "1800", exact_times: exact }],
});
const departures = async exact => {
  const found = [];
  for await (const s of await stopovers(async name => Readable.from(files(exact)[name]), "Asia/Shanghai"))
    if (s.stop_id === "A") found.push(new Date((s.departure + 8 * 3600) * 1000).toISOString().slice(11, 16));
  return found.sort();
};
console.log("gtfs-utils 5.1.0: every 30 minutes from 06:00 to before 08:00 is 06:00, 06:30, 07:00 and 07:30");
see("departures with exact_times 1", await departures("1"), ["07:30", "22:00"]);
see("departures with exact_times 0", await departures("0"), ["06:00", "06:30", "07:00", "07:30", "22:00"]);
process.exit(changed);
JS
node see.mjs
