#!/usr/bin/env bash
# javascript-lp-solver: a row on the attribute that is optimised (a budget, a least turnover) is not kept.
# A maximum goes beyond its own upper bound; a minimum with a lower bound is called infeasible.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" javascript-lp-solver@1.0.3 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import solver from "javascript-lp-solver";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const model = (opType, constraints, extra) =>
  ({ optimize: "cost", opType, constraints, variables: { shift: { cost: 2, covered: 1, ...extra } } });
console.log("javascript-lp-solver 1.0.3, one variable: a shift costs 2 and covers 1");
const most = solver.Solve(model("max", { covered: { max: 100 }, cost: { max: 50 } }));
see("the most with covered <= 100 and cost <= 50 (25 shifts, cost 50)", [most.feasible, most.result, most.shift], [true, 200, 100]);
const least = solver.Solve(model("min", { covered: { min: 1 }, cost: { min: 5 } }));
see("the least with covered >= 1 and cost >= 5 (2.5 shifts, cost 5)", [least.feasible, least.result], [false, 0]);
const twice = solver.Solve(model("max", { covered: { max: 100 }, budget: { max: 50 } }, { budget: 2 }));
see("the same budget under a name of its own", [twice.feasible, twice.result, twice.shift], [true, 50, 25]);
process.exit(changed);
JS
node see.mjs
