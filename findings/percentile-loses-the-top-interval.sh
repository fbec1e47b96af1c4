#!/usr/bin/env bash
# jStat.percentile between the two largest values answers with the smaller of them: P95 of 1 to 10 is 9, not 9.55.
# Everywhere below it interpolates as Excel's PERCENTILE.INC (R type 7), and 100 % is the largest value.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" jstat@1.9.6 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import module from "jstat";
const { percentile } = module.jStat ?? module;
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], exact = p => 1 + 9 * p;
console.log("jStat 1.9.6, percentile of 1 to 10; by linear interpolation it is 1 + 9 p");
see("50 %", percentile(ten, 0.5), exact(0.5));
see("85 %", Number(percentile(ten, 0.85).toFixed(9)), 8.65);
see("90 %, truly 9.1", percentile(ten, 0.9), 9);
see("95 %, truly 9.55", percentile(ten, 0.95), 9);
see("99 %, truly 9.91", percentile(ten, 0.99), 9);
see("100 %", percentile(ten, 1), 10);
see("95 % of the two waits 0 and 60 minutes, truly 57", percentile([0, 60], 0.95), 0);
process.exit(changed);
JS
node see.mjs
