#!/usr/bin/env bash
# simple-statistics: the normal distribution is a printed table of 310 steps, and its inverse is off in the third digit.
# Square-root staffing and confidence intervals need better: Phi(1.6449) = 0.95000, Phi(4) = 0.99997, z(0.95) = 1.64485
# (Abramowitz and Stegun, table 26.1). The documentation of the inverse names no error.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" simple-statistics@7.12.1 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import { cumulativeStdNormalProbability as phi, probit, errorFunction } from "simple-statistics";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
console.log("simple-statistics 7.12.1");
see("Phi(1.644), truly 0.94991", phi(1.644), 0.9495);
see("Phi(1.646), truly 0.95012: a step of a thousandth", phi(1.646), 0.9505);
see("Phi(4), truly 0.99997; everything above 3.09 is this", phi(4), 0.999);
see("P(Z > 4), truly 0.00003: thirty times as much", Number((1 - phi(4)).toFixed(6)), 0.001);
see("probit(0.95), truly 1.64485", Number(probit(0.95).toFixed(5)), 1.64342);
see("probit(0.99), truly 2.32635", Number(probit(0.99).toFixed(5)), 2.32137);
see("there and back again from 0.95", phi(probit(0.95)), 0.9495);
process.exit(changed);
JS
node see.mjs
