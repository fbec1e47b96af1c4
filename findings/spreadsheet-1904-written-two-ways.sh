#!/usr/bin/env bash
# The flag of the 1904 date system may be written "1" or "true" (an XML Schema boolean, ECMA-376 part 1, 18.2.28).
# fastexcel-reader understands only "true", exceljs only "1": each reads the other's workbook four years and a day off.
# Exit status: 0 as described, 1 changed, 2 not set up.
set -u
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
command -v mvn >/dev/null && command -v npm >/dev/null && command -v python3 >/dev/null || { echo "not set up"; exit 2; }
cat > pom.xml <<'X'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>f</groupId><artifactId>f</artifactId><version>1</version><dependencies><dependency>
<groupId>org.dhatim</groupId><artifactId>fastexcel-reader</artifactId><version>0.19.0</version>
</dependency></dependencies></project>
X
mvn -q -B -Dmaven.repo.local="$work/m2" dependency:copy-dependencies -DoutputDirectory="$work/lib" >log 2>&1 &&
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$work" exceljs@4.4.0 >>log 2>&1 ||
  { echo "not set up: a package could not be fetched"; exit 2; }
python3 - <<'P' || exit 2
import zipfile
head, ooxml, office = '<?xml version="1.0" encoding="UTF-8"?>', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', \
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
pack = 'http://schemas.openxmlformats.org/package/2006/'
kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml.'
for flag in ('true', '1'):
    with zipfile.ZipFile(flag + '.xlsx', 'w') as z:
        z.writestr('[Content_Types].xml', f'{head}<Types xmlns="{pack}content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/>'
            f'<Override PartName="/xl/styles.xml" ContentType="{kind}styles+xml"/>'
            f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}worksheet+xml"/></Types>')
        z.writestr('_rels/.rels', f'{head}<Relationships xmlns="{pack}relationships">'
            f'<Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        z.writestr('xl/_rels/workbook.xml.rels', f'{head}<Relationships xmlns="{pack}relationships">'
            f'<Relationship Id="a" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="b" Type="{office}/styles" Target="styles.xml"/></Relationships>')
        z.writestr('xl/workbook.xml', f'{head}<workbook xmlns="{ooxml}" xmlns:r="{office}"><workbookPr date1904="{flag}"/>'
            '<sheets><sheet name="Trains" sheetId="1" r:id="a"/></sheets></workbook>')
        z.writestr('xl/styles.xml', f'{head}<styleSheet xmlns="{ooxml}"><fonts count="1"><font/></fonts>'
            '<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/>'
            '</cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>')
        z.writestr('xl/worksheets/sheet1.xml', f'{head}<worksheet xmlns="{ooxml}"><sheetData><row r="1"><c r="A1" s="1"><v>44895</v>'
            '</c></row></sheetData></worksheet>')
P
cat > See.java <<'J'
import java.io.*; import org.dhatim.fastexcel.reader.*;
class See { public static void main(String[] a) throws Exception { for (String f : a)
  try (var book = new ReadableWorkbook(new FileInputStream(f)); var rows = book.getFirstSheet().openStream()) {
    rows.forEach(r -> System.out.print(r.getCell(0).asDate().toLocalDate() + " ")); } } }
J
cat > see.mjs <<'J'
import Excel from "exceljs";
for (const f of process.argv.slice(2)) { const b = new Excel.Workbook(); await b.xlsx.readFile(f);
  process.stdout.write(b.worksheets[0].getCell("A1").value.toISOString().slice(0, 10) + " "); }
J
java=$(java -cp "lib/*" See.java true.xlsx 1.xlsx) && node=$(node see.mjs true.xlsx 1.xlsx) || { echo "not set up: a reader did not run"; exit 2; }
echo "Serial day 44895 of the 1904 system is 2026-12-01 (day 0 is 1904-01-01), whichever way the flag is written."
echo "fastexcel-reader 0.19.0 reads, for \"true\" and for \"1\": $java"
echo "exceljs 4.4.0 reads, for \"true\" and for \"1\": $node"
[ "$java" = "2026-12-01 2022-11-30 " ] && [ "$node" = "2022-11-30 2026-12-01 " ] || { echo "changed"; exit 1; }
echo "as described: each overlooks one of the two legal spellings and is 1,462 days early"
