#!/usr/bin/env bash
# jStat: Poisson probabilities are Infinity or no numbers once mean^count passes the largest double (144 at a mean of
# 144) or the count passes 170: it multiplies out powers and factorials. Counts of a busy hour easily pass that.
# True values by exp(k ln m - m - lgamma(k + 1)).
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" jstat@1.9.6 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import module from "jstat";
const { poisson } = module.jStat ?? module;
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
console.log("jStat 1.9.6");
see("P(N = 143) with mean 143, truly 0.0333", Number(poisson.pdf(143, 143).toFixed(4)), 0.0333);
see("P(N = 144) with mean 144, truly 0.0332", String(poisson.pdf(144, 144)), "Infinity");
see("P(N = 171) with mean 100, truly 0.0000", String(poisson.pdf(171, 100)), "NaN");
see("P(N <= 170) with mean 200, truly 0.0166", String(poisson.cdf(170, 200)), "Infinity");
see("P(N <= 200) with mean 200, truly 0.5188", String(poisson.cdf(200, 200)), "NaN");
see("P(N = 800) with mean 800, truly 0.0141", String(poisson.pdf(800, 800)), "NaN");
process.exit(changed);
JS
node see.mjs
