#!/usr/bin/env bash
# edifact refuses a service string UNA whose fifth character is the repetition separator of syntax version 4
# (ISO 9735-1, 1998: the position was reserved before and a blank). Passenger lists (PAXLST) are commonly sent in syntax version 4.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" edifact@1.2.12 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import Reader from "edifact/reader.js";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const list = una => una + "UNB+UNOA:4+CARRIER+BORDER+261231:2359+1\x27UNH+1+PAXLST:D:12B:UN:IATA\x27ATT+2++F\x27UNT+3+1\x27UNZ+1+1\x27";
const read = text => { try { return new Reader().parse(text).map(s => s.name).join(" "); } catch (e) { return e.message; } };
console.log("edifact 1.2.12");
see("UNA with a blank as fifth character", read(list("UNA:+.? \x27")), "UNB UNH ATT UNT UNZ");
see("UNA with * as repetition separator", read(list("UNA:+.?*\x27")), "Invalid character : after reading segment name UNA");
process.exit(changed);
JS
node see.mjs
