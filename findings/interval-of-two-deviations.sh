#!/usr/bin/env bash
# jStat: the normal interval of a mean from data divides the squares by n, the t interval beside it by n - 1.
# So the normal one is too narrow by the square root of (n - 1) / n, on top of its quantile: 11 % for five days.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" jstat@1.9.6 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import module from "jstat";
const jStat = module.jStat ?? module;
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const days = [8, 9, 10, 11, 12], half = ([low, high]) => Number(((high - low) / 2).toFixed(4));
console.log("jStat 1.9.6, mean waits of five days 8, 9, 10, 11, 12: mean 10, squares 10, so s = sqrt(10 / 4) = 1.5811");
see("t interval at 95 %, half its width (2.7764 s / sqrt 5 = 1.9632)", half(jStat.tci(10, 0.05, days)), 1.9632);
see("normal interval at 95 %, half its width (1.9600 s / sqrt 5 = 1.3859)", half(jStat.normalci(10, 0.05, days)), 1.2396);
see("the same from s and n", half(jStat.normalci(10, 0.05, Math.sqrt(2.5), 5)), 1.3859);
process.exit(changed);
JS
node see.mjs
