#!/usr/bin/env bash
# date-holidays: a country it does not know has no holidays, without an error, so both sides of a border look open;
# and its China keeps the rules before 2025 (11 days; 13 since 1 January 2025: the eve and two days of May were added).
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" date-holidays@3.37.0 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import Holidays from "date-holidays";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
console.log("date-holidays 3.37.0");
for (const country of ["KG", "TJ", "MN", "LA", "NP"])
  see(`${country} 2026, public holidays found (each of them has a New Year's holiday or a national day)`,
      new Holidays(country).getHolidays(2026).length, 0);
see("no error either for a code that is no country", new Holidays("QQ").getHolidays(2026).length, 0);
const days = y => new Holidays("CN").getHolidays(y).filter(d => d.type === "public").map(d => d.date.slice(5, 10));
see("China 2026, the fourth day of Spring Festival (19 February)", days(2026).includes("02-19"), false);
see("China 2026, the second day of May", days(2026).includes("05-02"), false);
see("China 2024, the eve of Spring Festival (9 February 2024 was no statutory holiday)", days(2024).includes("02-09"), true);
see("China 2026, a \"public\" holiday on Youth, Children's and Army Day",
    ["05-04", "06-01", "08-01"].map(d => days(2026).includes(d)), [true, true, true]);
process.exit(changed);
JS
node see.mjs
