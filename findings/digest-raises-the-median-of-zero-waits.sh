#!/usr/bin/env bash
# tdigest (JavaScript): with eight waits of zero among ten the median comes out above one minute.
# It pours equal values into one centroid and draws a slope from there to the next: unlike its Java namesake, whose
# median of the same waits is 0.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" tdigest@0.1.3 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import { TDigest } from "tdigest";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const digest = waits => { const d = new TDigest(); waits.forEach(w => d.push(w)); d.compress(); return d; };
const of = (d, p) => Number(d.percentile(p).toFixed(2));
const ten = digest([0, 0, 0, 0, 0, 0, 0, 0, 5, 10]);
console.log("tdigest 0.1.3, waits of ten travellers: eight of 0, one of 5, one of 10 minutes");
see("median, truly 0", of(ten, 0.5), 1.11);
see("70 %, truly 0", of(ten, 0.7), 3.33);
see("share with no wait, truly 0.8", Number(ten.p_rank(0).toFixed(2)), 0.4);
const many = digest([...Array(800).fill(0), ...Array.from({ length: 200 }, (_, i) => i + 1)]);
see("800 waits of 0 and 200 of 1 to 200: share with no wait, truly 0.8", Number(many.p_rank(0).toFixed(2)), 0.4);
process.exit(changed);
JS
node see.mjs
