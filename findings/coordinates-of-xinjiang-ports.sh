#!/usr/bin/env bash
# A time zone found from the coordinates of a port in Xinjiang is not the clock the port works by.
# Ports there open by Beijing time (UTC+8); the tz database also holds the local custom Asia/Urumqi (UTC+6).
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" geo-tz@8.1.9 @photostructure/tz-lookup@11.7.0 \
  >log 2>&1 || { echo "not set up: npm could not install the packages"; exit 2; }
cat > see.mjs <<'JS'
import { find } from "geo-tz";
import { find as now } from "geo-tz/now";
import lookup from "@photostructure/tz-lookup";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const ports = { "Urumqi airport": [43.907, 87.474], "Kashgar airport": [39.543, 76.02], "Alashankou town": [45.17, 82.57] };
for (const [port, at] of Object.entries(ports)) {
  see(`tz-lookup 11.7.0 names one zone for ${port}, two hours off its opening hours`, lookup(...at), "Asia/Urumqi");
  see(`geo-tz 8.1.9 names two for ${port}, the unofficial one first`, find(...at), ["Asia/Urumqi", "Asia/Shanghai"]);
}
see("the smaller data set geo-tz/now names no Chinese zone at all for Urumqi", now(43.907, 87.474), ["Asia/Dhaka", "Asia/Manila"]);
see("... and one of another country for Shanghai", now(31.2, 121.4), ["Asia/Manila"]);
const hour = zone => new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit" }).format(new Date("2026-12-01T02:00:00Z"));
see("opening at 10:00 Beijing time is, in the two zones", [hour("Asia/Shanghai"), hour("Asia/Urumqi")], ["10", "08"]);
process.exit(changed);
JS
node see.mjs
