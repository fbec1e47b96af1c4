#!/usr/bin/env bash
# A boarding pass names the day of the year but not the year (IATA Resolution 792). bcbp takes the year given, or the
# current one, and rolls day 366 over: a pass of 31 December 2028 read a day later is for 1 January 2030.
# 2029 has no day 366: the nearest day with this number is 31 December 2028, and at least an error is due.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" bcbp@6.0.2 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import { decode } from "bcbp";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const pass = day => `M1TESTER/TINA         EABC123 URCALACZ 8019 ${day}Y012A0025 100`;
const flight = (day, year) => decode(pass(day), year).data.legs[0].flightDate.toISOString().slice(0, 10);
console.log("bcbp 6.0.2, an invented pass");
see("day 366 with reference year 2028, a leap year", flight("366", 2028), "2028-12-31");
see("day 366 read on 1 January 2029, reference year 2029", flight("366", 2029), "2030-01-01");
see("day 365 (30 December 2028) read on 1 January 2029: a year late", flight("365", 2029), "2029-12-31");
see("day 001 (1 January 2029) read on 31 December 2028: a year early", flight("001", 2028), "2028-01-01");
process.exit(changed);
JS
node see.mjs
