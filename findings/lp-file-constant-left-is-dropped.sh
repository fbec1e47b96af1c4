#!/usr/bin/env bash
# HiGHS reads "x + 5 >= 7" in an LP file as "x >= 7": a constant on the left of a row vanishes without a message,
# though the same constant in the objective counts. A column named by a date (late_2026-12-01) is such a constant.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" highs@1.15.3 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import load from "highs";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
const solve = async (objective, row) => {
  const highs = await load({});
  const found = highs.solve(`Minimize\n obj: ${objective}\nSubject To\n c1: ${row}\nEnd\n`);
  return [found.Status, found.ObjectiveValue, Object.values(found.Columns)[0].Primal];
};
console.log("highs 1.15.3 (HiGHS for JavaScript), status, objective and value of the only column");
see("x >= 2", await solve("x", "x >= 2"), ["Optimal", 2, 2]);
see("x + 5 >= 7, which x = 2 meets", await solve("x", "x + 5 >= 7"), ["Optimal", 7, 7]);
see("x - 13 >= 2, which x = 2 does not meet", await solve("x", "x - 13 >= 2"), ["Optimal", 2, 2]);
see("the least x + 5 with x >= 2: the objective keeps its constant", await solve("x + 5", "x >= 2"), ["Optimal", 7, 2]);
see("a column late_2026-12-01 that is at least 2: taken as late_2026 - 12 - 1 in the objective only",
    await solve("late_2026-12-01", "late_2026-12-01 >= 2"), ["Optimal", -11, 2]);
process.exit(changed);
JS
node see.mjs
