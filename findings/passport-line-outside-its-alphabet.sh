#!/usr/bin/env bash
# mrz-fast writes accents and hyphens into a machine-readable zone.
# ICAO Doc 9303 part 3 allows A-Z, 0-9 and < only: a hyphen becomes <, and letters are transcribed (section 6 A).
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" mrz-fast@1.0.9 >log 2>&1 ||
  { echo "not set up: npm could not install the package"; exit 2; }
cat > see.mjs <<'JS'
import { createMRZ } from "mrz-fast";
let changed = 0;
const see = (words, seen, described) => {
  const same = JSON.stringify(seen) === JSON.stringify(described);
  if (!same) changed = 1;
  console.log(`${same ? "as described" : "CHANGED"}: ${words}: ${JSON.stringify(seen)}`);
};
console.log("mrz-fast 1.0.9, an invented traveller: Lü, Müller-Åsa");
const lines = createMRZ({ documentCode: "P", issuingState: "UTO", lastName: "LÜ", firstName: "MÜLLER-ÅSA",
  documentNumber: "X1", nationality: "UTO", sex: "female", birthDate: { year: 1990, month: 1, day: 1 },
  expirationDate: { year: 2030, month: 1, day: 1 } });
see("first line (by the standard P<UTOLUE<<MUELLER<AASA, or another transcription in A-Z)", lines[0].replace(/<+$/, ""),
    "P<UTOLÜ<<MÜLLER-ÅSA");
see("characters outside the alphabet", [...lines[0]].filter(c => !/[A-Z0-9<]/.test(c)).length, 4);
process.exit(changed);
JS
node see.mjs
