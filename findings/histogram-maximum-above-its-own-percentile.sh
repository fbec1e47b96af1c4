#!/usr/bin/env bash
# hdr-histogram-js: decimals are cut from what is counted (its documentation says so) but not from the largest value,
# and a histogram of 8-bit counters starts again at 0 after 255 equal values without an error.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" hdr-histogram-js@3.0.1 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import * as hdr from "hdr-histogram-js";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
console.log("hdr-histogram-js 3.0.1");
const waits = hdr.build();
[0.4, 3.7].forEach(minutes => waits.recordValue(minutes));
see("waits of 0.4 and 3.7 minutes: largest value", waits.maxValue, 3.7);
see("... the 100th percentile", waits.getValueAtPercentile(100), 3);
see("... mean, truly 2.05", waits.mean, 1.5);
const small = hdr.build({ bitBucketSize: 8 });
for (let i = 0; i < 256; i++) small.recordValue(5);
small.recordValue(1);
see("256 waits of 5 and one of 1 in 8-bit counters: how many it says it holds", small.totalCount, 257);
see("... the median, truly 5", small.getValueAtPercentile(50), 0);
const plain = hdr.build({ highestTrackableValue: 3600 });
plain.recordValue(100000);
see("a highest trackable value of 3600 accepts 100000 (autoResize is on; the Java original throws)", plain.maxValue > 3600, true);
process.exit(changed);
JS
node see.mjs
